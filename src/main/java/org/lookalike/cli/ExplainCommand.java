package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Explaining;
import org.lookalike.catalog.Explanation;
import org.lookalike.image.ContentId;
import org.lookalike.server.ExplanationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Says which places of two pictures carry their similarity, which is an exact sum over places.", footerHeading = "%nExample:%n", footer = {
        "  lookalike explain rose.jpg ~/Pictures/garden/17.jpg"})
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", paramLabel = "IMAGE", description = "The picture that is asked with.")
    private Path image = Path.of("");
    @Parameters(index = "1", paramLabel = "HIT", description = "A picture of the index.")
    private Path hit = Path.of("");
    @Mixin
    private WantedOptions wanted = new WantedOptions();
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--json", description = "Print the answer as one JSON object, pairs of places included.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ContentId found = ContentId.of(Files.readAllBytes(hit));
        try (Catalog catalog = Catalog.openReadOnly(index.folder(), model.open(), decoding.options())) {
            return switch (catalog.explain(wanted.wanted(image), found)) {
                case Explaining.Explained(Explanation explanation) -> {
                    print(explanation);
                    yield 0;
                }
                case Explaining.Not(var why) -> throw WantedOptions.unanswered(why);
            };
        }
    }

    private void print(Explanation explanation) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Printed.json(ExplanationJson.of(explanation)));
            return;
        }
        out.println(String.format(Locale.ROOT, "similarity %.3f", explanation.score()));
        if (!explanation.hasPlaces()) {
            out.println("This model looks at a picture as a whole, so it cannot be said which places matched.");
            return;
        }
        List<Explanation.Part> parts = explanation.parts();
        for (Explanation.Part part : parts) {
            out.println();
            out.println(parts.size() == 1
                    ? "places of " + image
                    : String.format(Locale.ROOT, "%+.3f by places of %s", part.score(), part.id()));
            places(out, part.cells());
        }
        out.println();
        out.println("places of " + hit);
        places(out, explanation.hit());
    }

    private static void places(PrintWriter out, Explanation.@Nullable Cells cells) {
        if (cells == null) {
            out.println("  its file cannot be read any more");
            return;
        }
        for (int row = 0; row < cells.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < cells.columns(); column++)
                line.append(String.format(Locale.ROOT, "  %6.3f", cells.shares().get(row * cells.columns() + column)));
            out.println(line);
        }
    }
}
