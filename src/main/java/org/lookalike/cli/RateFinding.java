package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lookalike.cli.Lookalike.Failure;
import org.lookalike.train.RateOutcome;
import org.lookalike.train.optimise.FoundRate;
import org.lookalike.train.optimise.RatePoint;
import org.lookalike.train.report.RateSearch;
import picocli.CommandLine.Option;

/** What to do with a search for a learning rate: draw it, and say the proposed one. */
final class RateFinding {
    @Option(names = "--find-lr", description = "Instead of training, try ever higher learning rates, draw the loss over them, and propose one. Needs no --out.")
    private boolean wanted;
    @Option(names = "--plot", paramLabel = "FILE", defaultValue = "learning-rate-search.png", description = "Where --find-lr draws, a PNG file; replaced if it is there (default: learning-rate-search.png).")
    private Path plot = Path.of("");

    private record Tried(double rate, double loss) {}

    private record Summary(double learningRate, String explanation, String plot, List<Tried> tried) {}

    boolean wanted() {
        return wanted;
    }

    void say(RateOutcome outcome, PrintWriter out, boolean json) throws IOException {
        switch (outcome) {
            case RateOutcome.Refused(List<String> reasons) -> throw new Failure(String.join("\n  ", reasons));
            case RateOutcome.Searched(FoundRate.NoneFound none) -> throw new Failure(
                    none.explanation() + "; more pictures or a larger --batch-size may show one");
            case RateOutcome.Searched(FoundRate.Proposed found) -> say(found, out, json);
        }
    }

    private void say(FoundRate.Proposed found, PrintWriter out, boolean json) throws IOException {
        double rate = Double.parseDouble(String.format(Locale.ROOT, "%.1e", found.rate()));
        new RateSearch(found.curve().stream().map(RateFinding::trial).toList(), rate).draw(plot);
        if (json) {
            List<Tried> tried = found.curve().stream().map(p -> new Tried(p.rate(), p.loss())).toList();
            out.println(Printed.json(new Summary(rate, found.explanation(), plot.toString(), tried)));
            return;
        }
        out.println("proposed: --learning-rate " + rate + " (" + found.explanation() + "; drawn in " + plot + ")");
    }

    private static RateSearch.Trial trial(RatePoint point) {
        return new RateSearch.Trial(point.rate(), point.smoothed());
    }
}
