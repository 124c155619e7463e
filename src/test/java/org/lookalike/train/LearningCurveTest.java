package org.lookalike.train;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lookalike.model.Head;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.report.LearningPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Heads on growing shares of three clouds. */
class LearningCurveTest {
    private static final List<String> NAMES = List.of("ash", "birch", "cedar");
    private static final Examples TRAINING = Clouds.of(40, 3, 32, 0.8, 1);
    private static final Examples VALIDATION = Clouds.of(60, 3, 32, 0.8, 2);
    private static final Examples NOTHING = Examples.of(new float[0][], new int[0]);
    private static final Map<String, String> LINEAR = Map.of("epochs", "20", "learning-rate", "0.01");
    private static final Watcher NOBODY = (what, done, total, detail) -> {};

    @Test
    void morePicturesHelp() {
        List<LearningPoint> points = curve(LINEAR, VALIDATION);
        assertEquals(List.of(12, 24, 48, 84, 120), points.stream().map(LearningPoint::pictures).toList());
        assertTrue(points.getLast().validationAccuracy() > points.getFirst().validationAccuracy() + 0.05,
                points.toString());
        assertEquals(1, points.getFirst().trainingAccuracy().getAsDouble());
        assertEquals(points, curve(LINEAR, VALIDATION));
    }

    @Test
    void machinesTakeAsManyFoldsAsThereArePictures() {
        List<LearningPoint> points = curve(Map.of("head", "svm", "costs", "0.1,1"), VALIDATION);
        assertEquals(List.of(12, 24, 48, 84, 120), points.stream().map(LearningPoint::pictures).toList());
    }

    @Test
    void isEmptyWhereNothingIsValidated() {
        assertEquals(List.of(), curve(LINEAR, NOTHING));
    }

    private static List<LearningPoint> curve(Map<String, String> settings, Examples validation) {
        Head whole;
        try (var training = new HeadTraining(config(LINEAR), NAMES, TRAINING, VALIDATION, VALIDATION.noFiles())) {
            whole = training.run(NOBODY).best();
        }
        return new LearningCurve(config(settings), NAMES, TRAINING, validation, validation.noFiles(), NOBODY)
                .upTo(whole);
    }

    private static TrainingConfig config(Map<String, String> settings) {
        return switch (TrainingConfig.parse("", settings)) {
            case Parsed.Valid(TrainingConfig valid) -> valid;
            case Parsed.Invalid(List<String> problems) -> throw new AssertionError(problems);
        };
    }
}
