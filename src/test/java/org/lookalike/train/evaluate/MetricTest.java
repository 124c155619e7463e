package org.lookalike.train.evaluate;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.train.evaluate.Sample.matrix;

class MetricTest {

    @Test
    void scoresAsItIsCalled() {
        var lopsided = matrix(List.of("cat", "dog"), new int[]{7, 1}, new int[]{1, 1});

        assertEquals(0.8, Metric.ACCURACY.score(lopsided), 1e-12);
        assertEquals((7 / 8.0 + 1 / 2.0) / 2, Metric.BALANCED_ACCURACY.score(lopsided), 1e-12);
        assertEquals((14 / 16.0 + 2 / 4.0) / 2, Metric.MACRO_F1.score(lopsided), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void startsFromTheWorst(Metric metric) {
        assertEquals(metric.worst(), metric.score(ConfusionMatrix.of(List.of("cat"), List.of())));
        assertTrue(metric.isBetter(0.1, metric.worst()));
    }

    @Test
    void prefersHigherScoresAndNeverNaN() {
        assertTrue(Metric.ACCURACY.isBetter(0.6, 0.5));
        assertFalse(Metric.ACCURACY.isBetter(0.5, 0.5));
        assertFalse(Metric.ACCURACY.isBetter(Double.NaN, 0));
    }

    @Test
    void otherEvaluatorsMayPreferLowerScores() {
        var errors = new Evaluator() {
            @Override
            public String label() {
                return "errors";
            }

            @Override
            public Direction direction() {
                return Direction.LOWER;
            }

            @Override
            public double worst() {
                return Double.POSITIVE_INFINITY;
            }

            @Override
            public double score(ConfusionMatrix matrix) {
                return matrix.pictures() - matrix.correct();
            }
        };

        assertTrue(errors.isBetter(3, errors.worst()));
        assertFalse(errors.isBetter(4, 3));
    }
}
