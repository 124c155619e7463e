package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Question;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.Query;
import org.lookalike.server.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "search", description = "Finds the indexed pictures that look most like one.", footerHeading = "%nExample:%n", footer = {
        "  lookalike search rose.jpg --k 5 --category rose --category tulip"})
final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "IMAGE", description = "The picture to search by.")
    private Path image = Path.of("");
    @Mixin
    private IndexOption index = new IndexOption();
    @Mixin
    private ModelOption model = new ModelOption();
    @Mixin
    private DecodingOptions decoding = new DecodingOptions();
    @Option(names = "--k", paramLabel = "N", defaultValue = "20", description = "How many to find (default: 20).")
    private int k;
    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "How many to skip first (default: 0).")
    private int offset;
    @Option(names = "--category", paramLabel = "NAME", description = "Only pictures of this category; repeat it for any of several.")
    private List<String> categories = List.of();
    @Option(names = "--prediction", paramLabel = "NAME", description = "Only pictures that the model takes for this; repeatable.")
    private List<String> predictions = List.of();
    @Option(names = "--min-score", paramLabel = "X", defaultValue = "-1", description = "Only pictures of at least this cosine, -1 to 1.")
    private float minScore;
    @Option(names = "--exact", description = "Compare with every picture, however many there are.")
    private boolean exact;
    @Option(names = "--json", description = "Print the answer as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (k < 1 || k > Query.MAX_K)
            throw new ParameterException(spec.commandLine(), "--k is 1 to " + Query.MAX_K + ", got " + k);
        if (offset < 0)
            throw new ParameterException(spec.commandLine(), "--offset is at least 0, got " + offset);
        if (!(minScore >= -1 && minScore <= 1))
            throw new ParameterException(spec.commandLine(), "--min-score is -1 to 1, got " + minScore);
        byte[] file = Files.readAllBytes(image);
        var filter = new Filter(Set.copyOf(categories), Set.copyOf(predictions));
        try (Catalog catalog = Catalog.openReadOnly(index.folder(), model.open(), decoding.options())) {
            Asking asking = catalog.ask(file, image.toString(), new Question(k, offset, filter, minScore, exact, 0));
            return switch (asking) {
                case Asking.Answered(Answer answer) -> {
                    print(answer);
                    yield 0;
                }
                case Asking.NoPicture(var why) -> throw new Lookalike.Failure(
                        image + " cannot be searched by: " + why.detail());
                case Asking.Not not -> throw new IllegalStateException("a file is never unknown: " + not);
            };
        }
    }

    private void print(Answer answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Printed.json(AnswerJson.of(answer)));
            return;
        }
        for (Hit hit : answer.results().hits())
            out.println(String.format(Locale.ROOT, "%4d  %.3f  %-20s  %s", hit.rank(), hit.score(),
                    hit.category() == null ? "" : hit.category(), hit.places().getFirst().path()));
        out.println(String.format(Locale.ROOT, "%s of %s pictures, %s, %.0f ms", answer.results().hits().size(),
                Printed.count(answer.results().total()), answer.results().exact() ? "exact" : "approximate",
                answer.tookMillis()));
    }
}
