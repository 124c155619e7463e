package org.lookalike.train;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lookalike.model.Head;
import org.lookalike.model.HeadKind;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.FoundRate;
import org.lookalike.train.optimise.LearningRateSearch;
import org.lookalike.train.report.HistoryRow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Heads on clouds of features, with PyTorch's gradients. */
class HeadTrainingTest {
    private static final List<String> NAMES = List.of("ash", "birch", "cedar");
    private static final Examples TRAINING = Clouds.of(60, 3, 32, 1.5, 1);
    private static final Examples VALIDATION = Clouds.of(40, 3, 32, 1.5, 2);
    private static final Watcher NOBODY = (what, done, total, detail) -> {};

    @Test
    void aLinearHeadLearns() {
        Learned<Head> learned = train(Map.of("epochs", "10", "learning-rate", "0.02"));
        Evaluation evaluation = Judging.of(learned.best(), VALIDATION, Clouds.files(VALIDATION));
        assertEquals(HeadKind.LINEAR, learned.best().kind());
        assertTrue(evaluation.confusion().accuracy().getAsDouble() > 0.95,
                evaluation.confusion().accuracy().toString());
        List<HistoryRow> rows = learned.history().rows();
        assertEquals(10, rows.size());
        assertEquals(30, rows.getLast().step()); // 180 pictures in batches of 64
        assertTrue(rows.getLast().trainingLoss().getAsDouble() < rows.getFirst().trainingLoss().getAsDouble() / 2);
    }

    @Test
    void theExampleThatIsLeftOverJoinsTheLastBatch() {
        List<HistoryRow> rows = train(Map.of("epochs", "1", "batch-size", "179")).history().rows();
        assertEquals(1, rows.getLast().step()); // all 180 at once
    }

    @Test
    void aFullyConnectedHeadLearns() {
        Learned<Head> learned = train(
                Map.of("epochs", "10", "head", "fc", "hidden-sizes", "16,8", "learning-rate", "0.02"));
        assertEquals(HeadKind.FC, learned.best().kind());
        assertTrue(Judging.of(learned.best(), VALIDATION, Clouds.files(VALIDATION))
                .confusion()
                .accuracy()
                .getAsDouble() > 0.9);
    }

    @Test
    void theSameSeedLearnsTheSame() {
        Map<String, String> settings = Map.of("epochs", "2", "head", "fc", "mixup", "0.2", "label-smoothing", "0.1");
        Learned<Head> one = train(settings);
        Learned<Head> other = train(settings);
        assertEquals(one.history(), other.history());
        assertArrayEquals(first(one), first(other));
    }

    @Test
    void findsARateThatLearns() {
        try (var training = training(Map.of())) {
            var found = assertInstanceOf(FoundRate.Proposed.class,
                    training.findRate(LearningRateSearch.DEFAULT, NOBODY));
            assertTrue(found.rate() > 1e-4 && found.rate() < 1, found.explanation());
            Learned<Head> learned = train(Map.of("epochs", "10", "learning-rate", String.valueOf(found.rate())));
            assertTrue(learned.history().best().orElseThrow().validationScore().getAsDouble() > 0.9);
        }
    }

    @Test
    void stopsEarlyAndKeepsTheBest() {
        Learned<Head> learned = train(Map.of("epochs", "200", "early-stopping", "3", "learning-rate", "0.05"));
        List<HistoryRow> rows = learned.history().rows();
        assertTrue(rows.size() < 50, rows.size() + " validations");
        double best = learned.history().best().orElseThrow().validationScore().getAsDouble();
        assertEquals(best, Judging.of(learned.best(), VALIDATION, Clouds.files(VALIDATION))
                .confusion()
                .accuracy()
                .getAsDouble());
    }

    private static double[] first(Learned<Head> learned) {
        return Judging.of(learned.best(), VALIDATION, Clouds.files(VALIDATION)).pictures().getFirst().probabilities();
    }

    private static Learned<Head> train(Map<String, String> settings) {
        try (var training = training(settings)) {
            return training.run(NOBODY);
        }
    }

    private static HeadTraining training(Map<String, String> settings) {
        TrainingConfig config = switch (TrainingConfig.parse("", settings)) {
            case Parsed.Valid(TrainingConfig valid) -> valid;
            case Parsed.Invalid(List<String> problems) -> throw new AssertionError(problems);
        };
        return new HeadTraining(config, NAMES, TRAINING, VALIDATION, Clouds.files(VALIDATION));
    }
}
