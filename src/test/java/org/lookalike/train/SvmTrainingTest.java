package org.lookalike.train;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lookalike.model.Head;
import org.lookalike.model.HeadKind;
import org.lookalike.train.data.Divided;
import org.lookalike.train.data.Fold;
import org.lookalike.train.data.Folds;
import org.lookalike.train.evaluate.Evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SvmTrainingTest {
    private static final List<String> NAMES = List.of("ash", "birch", "cedar");
    private static final Examples TRAINING = Clouds.of(60, 3, 32, 1.2, 1);
    private static final Examples VALIDATION = Clouds.of(100, 3, 32, 1.2, 2);

    @Test
    void separatesAndIsCalibrated() {
        Head head = new SvmTraining(NAMES, TRAINING, folds(), 1).run(List.of(0.1, 1.0),
                (what, done, total, detail) -> {});
        assertEquals(HeadKind.SVM, head.kind());
        Evaluation evaluation = Judging.of(head, VALIDATION, Clouds.files(VALIDATION));
        assertTrue(evaluation.confusion().accuracy().getAsDouble() > 0.9, evaluation.confusion().accuracy().toString());
        // Probabilities mean something: knowing nothing would cost ln 3 = 1.1 nats.
        assertTrue(evaluation.logLoss().getAsDouble() < 0.4, evaluation.logLoss().toString());
    }

    private static List<Fold> folds() {
        return switch (Folds.of(Arrays.stream(TRAINING.labels()).mapToObj(NAMES::get).toList(), 5, 1)) {
            case Divided.Whole<List<Fold>>(List<Fold> folds) -> folds;
            case Divided.TooSmall<List<Fold>>(var shortages) -> throw new AssertionError(shortages);
        };
    }
}
