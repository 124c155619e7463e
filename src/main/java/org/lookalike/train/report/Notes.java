package org.lookalike.train.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.ConfusionMatrix;

/** What a reader should know: what the trainer says, then what the figures leave out. */
final class Notes {
    private static final int MOST_NAMES = 12;

    private Notes() {}

    static List<String> of(TrainingReport report, ConfusionMatrix matrix) {
        List<String> notes = new ArrayList<>(report.notes());
        long diverged = report.history().rows().stream().filter(Notes::diverged).count();
        if (diverged > 0)
            notes.add("The loss was not finite at " + Numbers.count(diverged, "point", "points")
                    + " of the history; charts leave them out.");
        if (matrix.pictures() == 0) {
            notes.add("There was no validation picture, so nothing could be measured.");
            return notes;
        }
        add(notes, matrix, score -> score.pictures() == 0,
                "without a validation picture, and so without a recall; left out of the balanced accuracy");
        add(notes, matrix, score -> score.pictures() == 0 && score.predicted() > 0,
                "predicted without having a validation picture; counts as 0 in the macro F1");
        add(notes, matrix, score -> score.predicted() == 0, "never predicted, and so without a precision");
        add(notes, matrix, score -> score.f1().isEmpty(),
                "neither labelled nor predicted, and so without an F1; left out of the macro F1");
        return notes;
    }

    private static boolean diverged(HistoryRow row) {
        return !finite(row.trainingLoss()) || !finite(row.validationLoss());
    }

    private static boolean finite(OptionalDouble value) {
        return Double.isFinite(value.orElse(0));
    }

    private static void add(List<String> notes, ConfusionMatrix matrix, Predicate<CategoryScore> chosen, String what) {
        List<String> names = matrix.scores().stream().filter(chosen).map(CategoryScore::category).toList();
        if (names.isEmpty())
            return;
        String listed = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        notes.add(Numbers.count(names.size(), "category", "categories") + " " + what + ": " + listed + more + ".");
    }
}
