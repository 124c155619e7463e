package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.Asking;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Question;
import org.lookalike.catalog.Wanted;
import org.lookalike.catalog.calibrate.HitMeaning;
import org.lookalike.catalog.calibrate.Interpretation;
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
        "  lookalike search rose.jpg --k 5 --category rose --category tulip",
        "  lookalike search street.jpg --region 0.6,0.2,0.3,0.5 --diversity 0.5   a part of it, and varied",
        "  lookalike search --more red.jpg --more blue.jpg:2 --less yellow.jpg    several, for and against"})
final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(paramLabel = "IMAGE", arity = "0..1", description = "The picture to search by; not needed with --more.")
    private @Nullable Path image;
    @Mixin
    private WantedOptions wanted = new WantedOptions();
    @Mixin
    private FilterOptions filter = new FilterOptions();
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
    @Option(names = "--min-score", paramLabel = "X", defaultValue = "-1", description = "Only pictures of at least this cosine, -1 to 1.")
    private float minScore;
    @Option(names = "--diversity", paramLabel = "X", defaultValue = "0", description = "0 for the most alike; towards 1 for hits that differ more and more from each other.")
    private float diversity;
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
        if (!(diversity >= 0 && diversity <= 1))
            throw new ParameterException(spec.commandLine(), "--diversity is 0 to 1, got " + diversity);
        Question question = new Question(k, offset, narrowed(), minScore, exact, diversity);
        Wanted like = wanted();
        try (Catalog catalog = Catalog.openReadOnly(index.folder(), model.open(), decoding.options())) {
            return switch (catalog.ask(like, question)) {
                case Asking.Answered(Answer answer) -> {
                    print(answer, catalog.meanings().calibration().isPresent());
                    yield 0;
                }
                case Asking.Not not -> throw WantedOptions.unanswered(not);
            };
        }
    }

    private Filter narrowed() {
        try {
            return filter.filter();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Wanted wanted() throws IOException {
        try {
            return wanted.wanted(image);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Answer answer, boolean calibrated) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Printed.json(AnswerJson.of(answer)));
            return;
        }
        Optional<Interpretation> interpretation = answer.interpretation();
        if (interpretation.filter(Interpretation::nothingAlike).isPresent())
            out.println("Nothing alike here. These are the closest:");
        List<Hit> hits = answer.results().hits();
        for (int i = 0; i < hits.size(); i++) {
            HitMeaning meaning = interpretation.isEmpty() ? null : interpretation.get().hits().get(i);
            out.println(line(hits.get(i), meaning));
        }
        out.println(String.format(Locale.ROOT, "%s of %s pictures, %s, %.0f ms", answer.results().hits().size(),
                Printed.count(answer.results().total()), answer.results().exact() ? "exact" : "approximate",
                answer.tookMillis()));
        if (!calibrated)
            out.println("What scores mean here is not known yet; find out with: lookalike calibrate");
    }

    private static String line(Hit hit, @Nullable HitMeaning meaning) {
        String said = meaning == null ? "" : String.format(Locale.ROOT, "%-30s  ", MeaningText.of(meaning));
        return String.format(Locale.ROOT, "%4d  %.3f  %s%-20s  %s", hit.rank(), hit.score(), said,
                hit.category() == null ? "" : hit.category(), hit.places().getFirst().path());
    }
}
