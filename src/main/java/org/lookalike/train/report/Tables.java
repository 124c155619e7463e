package org.lookalike.train.report;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;

/** The report's numbers, for spreadsheets and programs. */
final class Tables {
    private Tables() {}

    /** Counts: a row for each label, a column for each prediction. */
    static Csv confusion(ConfusionMatrix matrix) {
        List<Object> head = new ArrayList<>(List.of("label \\ prediction"));
        head.addAll(matrix.categories());
        Csv csv = new Csv().line(head);
        for (int label = 0; label < matrix.categories().size(); label++) {
            List<Object> row = new ArrayList<>(List.of(matrix.categories().get(label)));
            for (int predicted = 0; predicted < matrix.categories().size(); predicted++)
                row.add(matrix.count(label, predicted));
            csv.line(row);
        }
        return csv;
    }

    static Csv categories(ConfusionMatrix matrix) {
        Csv csv = new Csv().line("category", "correct", "total", "predicted", "precision", "recall", "f1");
        for (CategoryScore score : matrix.scores())
            csv.line(score.category(), score.correct(), score.pictures(), score.predicted(), score.precision(),
                    score.recall(), score.f1());
        return csv;
    }

    static Csv history(History history) {
        Csv csv = new Csv().line("epoch", "step", "learning_rate", "training_loss", "training_accuracy",
                "validation_loss", "validation_accuracy",
                "validation_" + history.evaluator().label().replace(' ', '_'));
        for (HistoryRow row : history.rows())
            csv.line(epoch(row), row.step(), row.learningRate(), row.trainingLoss(), row.trainingAccuracy(),
                    row.validationLoss(), row.validationAccuracy(), row.validationScore());
        return csv;
    }

    /** Whole epochs without a fraction. */
    static String epoch(HistoryRow row) {
        return row.epoch() == Math.rint(row.epoch())
                ? String.valueOf((long) row.epoch())
                : String.valueOf(row.epoch());
    }
}
