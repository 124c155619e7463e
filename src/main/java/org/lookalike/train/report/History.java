package org.lookalike.train.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.lookalike.train.evaluate.Evaluator;

/**
 * How a training went.
 *
 * @param evaluator what the rows' scores were measured by
 * @param rows in the order of time; none, if the training kept no history
 */
public record History(Evaluator evaluator, List<HistoryRow> rows) {

    public History {
        rows = List.copyOf(rows);
    }

    /** The row with the best score, the first of several. */
    public Optional<HistoryRow> best() {
        HistoryRow best = null;
        double score = evaluator.worst();
        for (HistoryRow row : rows) {
            double other = row.validationScore().orElse(Double.NaN);
            if (evaluator.isBetter(other, score) || (best == null && other == score)) {
                best = row;
                score = other;
            }
        }
        return Optional.ofNullable(best);
    }

    Curve curve(String name, Look look, Function<HistoryRow, OptionalDouble> value, double unit) {
        return new Curve(name, look, rows.stream().map(row -> point(row, value, unit)).toList());
    }

    /** The best row's place on the curve of these values; no point if there is none, or no other. */
    Curve bestOn(Function<HistoryRow, OptionalDouble> value, double unit) {
        return new Curve("best", Look.BEST,
                best().stream().filter(_ -> rows.size() > 1).map(row -> point(row, value, unit)).toList());
    }

    private static Curve.Point point(HistoryRow row, Function<HistoryRow, OptionalDouble> value, double unit) {
        return new Curve.Point(row.epoch(), unit * value.apply(row).orElse(Double.NaN));
    }
}
