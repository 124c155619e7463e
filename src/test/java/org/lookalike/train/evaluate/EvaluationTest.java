package org.lookalike.train.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lookalike.train.evaluate.Sample.judged;

class EvaluationTest {
    private static final double EXACT = 1e-12;
    private static final List<String> SIX = List.of("ant", "bee", "cat", "dog", "emu", "fox");

    @Test
    void measuresLogLossInNats() {
        var evaluation = new Evaluation(List.of("cat", "dog"),
                List.of(judged("a.jpg", 0, 0.5, 0.5), judged("b.jpg", 1, 0.75, 0.25)));

        assertEquals((Math.log(2) + Math.log(4)) / 2, evaluation.logLoss().orElseThrow(), EXACT);
    }

    @Test
    void oneImpossiblePictureDoesNotMakeTheLogLossInfinite() {
        var evaluation = new Evaluation(List.of("cat", "dog"), List.of(judged("a.jpg", 0, 0, 1)));

        assertEquals(52 * Math.log(2), evaluation.logLoss().orElseThrow(), EXACT);
    }

    @Test
    void acceptsTheFiveMostProbable() {
        double[] falling = {0.3, 0.25, 0.2, 0.15, 0.08, 0.02};
        var evaluation = new Evaluation(SIX, List.of(judged("a.jpg", 4, falling), judged("b.jpg", 5, falling)));

        assertEquals(0.5, evaluation.topFiveAccuracy().orElseThrow());
    }

    @Test
    void ranksEqualCategoriesByTheirOrder() {
        double[] level = {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
        var evaluation = new Evaluation(SIX, List.of(judged("a.jpg", 4, level), judged("b.jpg", 5, level)));

        assertEquals(0.5, evaluation.topFiveAccuracy().orElseThrow());
    }

    @Test
    void fiveOfFiveMeansNothing() {
        var evaluation = new Evaluation(List.of("cat", "dog"), List.of(judged("a.jpg", 0, 0.5, 0.5)));

        assertEquals(OptionalDouble.empty(), evaluation.topFiveAccuracy());
    }

    @Test
    void saysNothingWithoutPictures() {
        var evaluation = new Evaluation(SIX, List.of());

        assertEquals(OptionalDouble.empty(), evaluation.logLoss());
        assertEquals(OptionalDouble.empty(), evaluation.topFiveAccuracy());
        assertEquals(OptionalDouble.empty(), evaluation.calibration().expectedError());
        assertEquals(List.of(), evaluation.calibration().bins());
        assertEquals(List.of(), Mistakes.mostConfident(evaluation, 9));
        assertEquals(List.of(), Mistakes.doubtfulLabels(evaluation));
    }

    @Test
    void refusesNoCategoriesAndPicturesJudgedOnOthers() {
        assertEquals("an evaluation has at least 1 category, got none",
                assertThrows(IllegalArgumentException.class, () -> new Evaluation(List.of(), List.of())).getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> new Evaluation(SIX, List.of(judged("a.jpg", 0, 0.5, 0.5))));
    }
}
