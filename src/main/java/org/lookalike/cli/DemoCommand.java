package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.image.gallery.Gallery;
import org.lookalike.server.Operation;
import org.lookalike.server.Protection;
import org.lookalike.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = "Draws a gallery of some 600 pictures, indexes it and serves the page.", footerHeading = "%nExample:%n", footer = {
        "  lookalike demo --port 8080"})
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--folder", paramLabel = "DIR", description = "Where pictures and index go (default: index/demo, where Lookalike is installed).")
    private @Nullable Path folder;
    @Option(names = "--port", paramLabel = "N", defaultValue = "7070", description = "The port, 0 for any free one (default: 7070).")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = folder != null ? folder : Home.index().resolve("demo");
        Path pictures = root.resolve("pictures");
        AtomicReference<@Nullable String> text = new AtomicReference<>();
        try (var _ = ProgressLine.show(spec.commandLine().getErr(), text::get)) {
            Gallery.DEMO.draw(pictures, (done, total) -> text.set(
                    ProgressLine.bar((double) done / total) + " drawing " + done + " of " + total + " pictures"));
        }
        try (OnInterrupt onInterrupt = OnInterrupt.waiting();
                Catalog catalog = Catalog.open(root, model.open(), decoding.options())) {
            ServerOptions defaults = ServerOptions.DEFAULT;
            var options = new ServerOptions(defaults.host(), port, defaults.maxUploadBytes(), false);
            new Serving(spec.commandLine(), options, Protection.OF_THIS_MACHINE, Operation.DEFAULT).run(catalog,
                    List.of(pictures), Optional.empty(), onInterrupt);
        }
        return 0;
    }
}
