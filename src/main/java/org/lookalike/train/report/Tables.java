package org.lookalike.train.report;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.file.Csv;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;
import org.lookalike.train.evaluate.Metric;

/** The report's numbers, for spreadsheets and programs. */
final class Tables {
    private Tables() {}

    /** Counts: a row for each label, a column for each prediction. */
    static String confusion(ConfusionMatrix matrix) {
        List<Object> head = new ArrayList<>(List.of("label \\ prediction"));
        head.addAll(matrix.categories());
        var csv = new StringBuilder(Csv.line(head));
        for (int label = 0; label < matrix.categories().size(); label++) {
            List<Object> row = new ArrayList<>(List.of(matrix.categories().get(label)));
            for (int predicted = 0; predicted < matrix.categories().size(); predicted++)
                row.add(matrix.count(label, predicted));
            csv.append(Csv.line(row));
        }
        return csv.toString();
    }

    static String categories(ConfusionMatrix matrix) {
        var csv = new StringBuilder(Csv.line("category", "correct", "total", "predicted", "precision", "recall", "f1"));
        for (CategoryScore score : matrix.scores())
            csv.append(
                    Csv.line(score.category(), score.correct(), score.pictures(), score.predicted(), score.precision(),
                            score.recall(), score.f1()));
        return csv.toString();
    }

    static String history(History history) {
        List<Object> columns = new ArrayList<>(List.of("epoch", "step", "learning_rate", "training_loss",
                "training_accuracy", "validation_loss", "validation_accuracy"));
        boolean scored = history.evaluator() != Metric.ACCURACY; // which has a column already
        if (scored)
            columns.add("validation_" + history.evaluator().label().replace(' ', '_'));
        var csv = new StringBuilder(Csv.line(columns));
        for (HistoryRow row : history.rows()) {
            List<Object> fields = new ArrayList<>(List.of(epoch(row), row.step(), row.learningRate(),
                    row.trainingLoss(), row.trainingAccuracy(), row.validationLoss(), row.validationAccuracy()));
            if (scored)
                fields.add(row.validationScore());
            csv.append(Csv.line(fields));
        }
        return csv.toString();
    }

    /** Whole epochs without a fraction. */
    static String epoch(HistoryRow row) {
        return row.epoch() == Math.rint(row.epoch())
                ? String.valueOf((long) row.epoch())
                : String.valueOf(row.epoch());
    }
}
