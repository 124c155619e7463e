package org.lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Picture;
import org.lookalike.model.Embedder;
import org.lookalike.model.Head;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Prediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "classify", description = "Says what a model takes pictures for. Needs no index.", footerHeading = "%nExample:%n", footer = {
        "  lookalike classify *.jpg --top 3"})
final class ClassifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "The pictures.")
    private List<Path> images = List.of();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--top", paramLabel = "N", defaultValue = "5", description = "How many categories for each (default: 5).")
    private int top;
    @Option(names = "--json", description = "Print one JSON array, an object for each picture.")
    private boolean json;

    /** One of the two is null. */
    private record Classified(String path, @Nullable List<Prediction> predictions, @Nullable String error) {}

    @Override
    public Integer call() {
        ModelBundle bundle = model.open();
        Head head = bundle.head()
                .orElseThrow(
                        () -> new Lookalike.Failure(
                                "the model " + bundle.name() + " has no head, so it cannot classify"));
        var decoder = new Decoder(bundle.preprocessing().decoding(decoding.options()));
        try (Embedder embedder = Embedder.open(bundle)) {
            List<Classified> all = images.stream().map(image -> classify(image, decoder, embedder, head)).toList();
            PrintWriter out = spec.commandLine().getOut();
            if (json)
                out.println(Printed.json(all));
            else
                all.forEach(one -> print(out, one));
            return all.stream().allMatch(one -> one.error() == null) ? 0 : 1;
        }
    }

    private Classified classify(Path image, Decoder decoder, Embedder embedder, Head head) {
        return switch (decoder.decode(image)) {
            case Decoded.Readable(Picture picture) -> new Classified(image.toString(),
                    head.predict(embedder.embed(picture.pixels()), Math.max(1, top)), null);
            case Decoded.Unreadable(String file, Decoded.Reason reason, String detail) -> new Classified(
                    image.toString(), null, detail);
        };
    }

    private static void print(PrintWriter out, Classified one) {
        out.println(one.path());
        if (one.predictions() == null) {
            out.println("  unreadable: " + one.error());
            return;
        }
        for (Prediction prediction : one.predictions())
            out.println(String.format(Locale.ROOT, "  %5.1f %%  %s", 100 * prediction.probability(),
                    prediction.category()));
    }
}
