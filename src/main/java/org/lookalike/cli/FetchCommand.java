package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.model.BadBundle;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.PublishedModel;
import org.lookalike.model.download.Download;
import org.lookalike.model.download.DownloadOptions;
import org.lookalike.model.download.Downloaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "fetch", description = {"Downloads a published model, trained on ImageNet by others.",
        "A download that broke off is continued by the same command. Proxies are taken from https_proxy and no_proxy."}, footerHeading = "%nExamples:%n", footer = {
                "  lookalike models fetch densenet121-imagenet",
                "  lookalike models fetch densenet121-imagenet --from model.safetensors   without internet"})
final class FetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "NAME", description = "densenet121-imagenet, densenet169-imagenet, densenet201-imagenet or densenet161-imagenet.")
    private String name = "";
    @Option(names = "--from", paramLabel = "FILE", description = "The published file, downloaded by other means; nothing is fetched.")
    private @Nullable Path from;
    @Option(names = "--url", paramLabel = "URL", description = "Another address of the same file, such as a mirror's.")
    private @Nullable URI url;
    @Mixin
    private NewModel place = new NewModel();

    @Override
    public Integer call() throws IOException {
        PublishedModel model = PublishedModel.named(name)
                .orElseThrow(() -> wrong("there is no published model \""
                        + name + "\"; there are "
                        + PublishedModel.all().stream().map(PublishedModel::name).collect(Collectors.joining(", "))));
        URI source = source(model);
        PrintWriter out = spec.commandLine().getOut();
        if (Files.exists(place.folder(name)) && !place.force()) {
            out.println(name + " is there already: " + present().folder());
            return 0;
        }
        ModelBundle bundle = from != null
                ? place.make(model.maker(from.toString()), from, from.toString())
                : download(model, source);
        out.println(name + " is ready: " + bundle.description().embeddingSize() + " numbers an embedding, "
                + Printed.count(bundle.description().categories().size()) + " categories; use it with --model "
                + place.argument(bundle));
        return 0;
    }

    private URI source(PublishedModel model) {
        if (url == null)
            return model.source();
        if (from != null)
            throw wrong("--from and --url exclude each other");
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme())))
            throw wrong("--url is an http or https address, got \"" + url + "\"");
        return url;
    }

    private ModelBundle present() {
        try {
            return ModelBundle.open(place.folder(name));
        } catch (BadBundle e) {
            throw new Failure(e.getMessage() + "; --force replaces it");
        }
    }

    private ModelBundle download(PublishedModel model, URI source) {
        Path part = place.folder("." + name + ".safetensors.part");
        var download = new Download(source, part, DownloadOptions.DEFAULT, System.getenv());
        try {
            return switch (run(download)) {
                case Downloaded.Failed failed -> throw new Failure(failed.reason()
                        + ". Without internet: get " + source + " elsewhere, then lookalike models fetch " + name
                        + " --from FILE");
                case Downloaded.Whole whole -> install(model, source, download, whole.file());
            };
        } catch (IOException e) {
            throw new Failure(Lookalike.explain(e) + "; --models DIR puts the model elsewhere");
        }
    }

    private Downloaded run(Download download) throws IOException {
        try (var _ = DownloadLine.show(spec.commandLine().getErr(), download)) {
            return download.run();
        }
    }

    private ModelBundle install(PublishedModel model, URI source, Download download, Path file) throws IOException {
        try {
            ModelBundle bundle = place.make(model.maker(source.toString()), file, source.toString());
            download.discard();
            return bundle;
        } catch (BadBundle e) {
            download.discard(); // its end is there, but it is the wrong file: nothing to continue
            throw new BadBundle(e.getMessage()
                    + ". A proxy may have answered instead; --from FILE takes a file that was downloaded otherwise", e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
