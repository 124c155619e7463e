package org.lookalike.train.evaluate;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.train.evaluate.Sample.judged;

class JudgedTest {

    @Test
    void predictsTheMostProbableAndTheFirstOfEquals() {
        assertEquals(2, judged("a.jpg", 0, 0.2, 0.3, 0.5).predicted());
        assertEquals(1, judged("a.jpg", 0, 0.2, 0.4, 0.4).predicted());
        assertTrue(judged("a.jpg", 1, 0.2, 0.4, 0.4).correct());
        assertFalse(judged("a.jpg", 2, 0.2, 0.4, 0.4).correct());
    }

    @Test
    void knowsHowSureItIsOfItsPredictionAndOfTheLabel() {
        var picture = judged("a.jpg", 0, 0.2, 0.3, 0.5);

        assertEquals(0.5, picture.confidence());
        assertEquals(0.2, picture.selfConfidence());
    }

    @Test
    void keepsItsOwnProbabilities() {
        double[] probabilities = {0.2, 0.8};
        var picture = judged("a.jpg", 0, probabilities);
        probabilities[0] = 0.9;

        assertEquals(0.2, picture.selfConfidence());
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertEquals("a.jpg: a label is one of 2 categories, got 2", refusal(2, 0.5, 0.5));
        assertEquals("a.jpg: a label is one of 0 categories, got 0", refusal(0));
        assertEquals("a.jpg: a probability lies in [0, 1], got NaN", refusal(0, Double.NaN, 0.5));
        assertEquals("a.jpg: a probability lies in [0, 1], got -0.5", refusal(0, 1.0, -0.5));
        assertEquals("a.jpg: probabilities sum to 1, got 0.75", refusal(0, 0.5, 0.25));
    }

    private static String refusal(int label, double... probabilities) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> judged("a.jpg", label, probabilities)).getMessage());
    }
}
