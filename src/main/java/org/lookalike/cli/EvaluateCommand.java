package org.lookalike.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Opening;
import org.lookalike.catalog.RetrievalEvaluation;
import org.lookalike.search.PictureIndex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Measures quality.", subcommands = {EvaluateCommand.Retrieval.class,
        ClassificationCommand.class})
final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to evaluate: retrieval or classification");
    }

    @Command(name = "retrieval", description = {
            "Measures how well pictures find their own category: each asks for its nearest others.", "",
            "Counts as relevant what has the same category. mapAtK divides by min(k, relevant), mapAtKHits by the number of",
            "relevant ones found; annRecallAtK compares the default search with the exact scan."}, footerHeading = "%nExample:%n", footer = {
                    "  lookalike evaluate retrieval --sample 1000"})
    static final class Retrieval implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();
        @Mixin
        private IndexOption index = new IndexOption();
        @Option(names = "--k", paramLabel = "N", defaultValue = "10", description = "Neighbours that count (default: 10).")
        private int k;
        @Option(names = "--sample", paramLabel = "N", defaultValue = "0", description = "Let only so many pictures ask, chosen by a fixed seed (default: all).")
        private int sample;
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            CommandLine commands = spec.commandLine();
            if (k < 1 || k > 1000)
                throw new ParameterException(commands, "--k is 1 to 1000, got " + k);
            AtomicReference<@Nullable String> text = new AtomicReference<>();
            try (PictureIndex open = Opening.forReading(index.folder())) {
                RetrievalEvaluation result;
                try (var _ = ProgressLine.show(commands.getErr(), text::get)) {
                    result = RetrievalEvaluation.of(open, k, sample, (done, total) -> text.set(ProgressLine
                            .bar((double) done / total) + " " + Printed.count(done) + " of " + Printed.count(total)));
                }
                if (result.queries() == 0)
                    throw new Lookalike.Failure("no picture has a category that another one shares, so there is "
                            + "nothing to evaluate; index folders whose sub-folders are categories");
                PrintWriter out = commands.getOut();
                if (json)
                    out.println(Printed.json(result));
                else
                    print(out, result);
                return 0;
            }
        }

        private static void print(PrintWriter out, RetrievalEvaluation result) {
            out.println("queries        " + Printed.count(result.queries()) + ", k = " + result.k());
            line(out, "recall@1", result.recallAt1());
            line(out, "precision@k", result.precisionAtK());
            line(out, "mAP@k", result.mapAtK());
            line(out, "mAP@k by hits", result.mapAtKHits());
            line(out, "ANN recall@k", result.annRecallAtK());
        }

        private static void line(PrintWriter out, String name, double value) {
            out.println(String.format(Locale.ROOT, "%-14s %.4f", name, value));
        }
    }
}
