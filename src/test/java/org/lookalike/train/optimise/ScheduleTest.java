package org.lookalike.train.optimise;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lookalike.train.evaluate.Direction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** At a highest rate of 0.1, over 20 steps of which five make an epoch. */
class ScheduleTest {
    private static final Reductions NONE = Reductions.none(BestScore.none(Direction.HIGHER, 0.01));

    @Test
    void staysTheSame() {
        assertRates(Schedule.constant(), new long[]{0, 7, 19}, 0.1, 0.1, 0.1);
    }

    @Test
    void stepsDownEverySoManySteps() {
        assertRates(Schedule.everySteps(8, 0.5), new long[]{0, 7, 8, 15, 16}, 0.1, 0.1, 0.05, 0.05, 0.025);
    }

    @Test
    void decaysEverySoManyEpochs() {
        assertRates(Schedule.everyEpochs(1, 0.85), new long[]{4, 5, 10, 15}, 0.1, 0.085, 0.07225, 0.0614125);
        assertRates(Schedule.everyEpochs(2, 0.85), new long[]{9, 10, 19}, 0.1, 0.085, 0.085);
        assertRates(Schedule.milestones(List.of(1, 3), 0.1), new long[]{4, 5, 14, 15}, 0.1, 0.01, 0.01, 0.001);
    }

    @Test
    void followsHalfACosine() {
        assertRates(Schedule.cosine(0), new long[]{0, 19, 25}, 0.1, 0, 0);
        Schedule cosine = Schedule.cosine(0.1);
        // a third and two thirds of the way in 3 + 1 steps: cos 60° = 1/2, cos 120° = -1/2
        assertEquals(0.1 * (0.1 + 0.9 * 0.75), cosine.learningRate(0.1, new TrainingTime(1, 4, 4), NONE), 1e-12);
        assertEquals(0.1 * (0.1 + 0.9 * 0.25), cosine.learningRate(0.1, new TrainingTime(2, 4, 4), NONE), 1e-12);
    }

    /** As torch.optim's OneCycleLR: up over steps 0 to 0.3·20 - 1 = 5, down to step 19; step 12 is halfway down. */
    @Test
    void goesRoundOnce() {
        assertRates(Schedule.oneCycle(0.3), new long[]{0, 1, 2, 5, 12, 19}, 0.004, 0.01316718427, 0.03716718427, 0.1,
                0.0500002, 0.0000004);
        assertRates(Schedule.oneCycle(0), new long[]{0, 19}, 0.1, 0.0000004);
    }

    @Test
    void warmsUpInEqualParts() {
        assertRates(Schedule.constant().withWarmUp(4), new long[]{0, 1, 2, 3, 4}, 0.025, 0.05, 0.075, 0.1, 0.1);
        assertRates(Schedule.everyEpochs(1, 0.5).withWarmUp(10), new long[]{4, 5, 9, 10}, 0.05, 0.03, 0.05, 0.025);
        assertEquals(Schedule.constant(), Schedule.constant().withWarmUp(0));
    }

    @Test
    void decaysWhereValidationGetsNoBetter() {
        Schedule plateau = Schedule.plateau(2, 0.5).withWarmUp(1);
        double[] scores = {0.5, 0.6, 0.6, 0.6, 0.6, 0.605, 0.7, 0.6};
        double[] rates = {0.1, 0.1, 0.1, 0.05, 0.05, 0.025, 0.025, 0.025}; // 0.605 is not 1 % better than 0.6
        Reductions reductions = NONE;
        for (int i = 0; i < scores.length; i++) {
            reductions = plateau.after(reductions, scores[i]);
            assertEquals(rates[i], plateau.learningRate(0.1, new TrainingTime(i, 5, 20), reductions), 1e-12);
        }
        assertEquals(new Reductions(new BestScore(Direction.HIGHER, 0.01, 0.7), 1, 2), reductions);
        assertEquals(NONE, Schedule.constant().after(NONE, 0.5));
    }

    @Test
    void countsEpochsFromZero() {
        assertArrayEquals(new long[]{0, 0, 1, 3}, LongStream.of(0, 4, 5, 19)
                .map(step -> new TrainingTime(step, 5, 20).epoch())
                .toArray());
    }

    private static void assertRates(Schedule schedule, long[] steps, double... rates) {
        assertArrayEquals(rates, LongStream.of(steps)
                .mapToDouble(step -> schedule.learningRate(0.1, new TrainingTime(step, 5, 20), NONE))
                .toArray(), 1e-10);
    }
}
