package org.lookalike.model;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeadTest {
    /** Three categories over two features. */
    private static final Head HEAD = head(new float[]{1, 0, 0, 1, 1, 1}, new float[]{0, 0, -5});

    @Test
    void weighsTheFeaturesAsTheyWereBeforeScaling() {
        assertArrayEquals(new float[]{3, 4, 2}, HEAD.logits(Embedding.of(new float[]{3, 4})), 1e-5f);
    }

    @Test
    void givesProbabilities() {
        List<Prediction> all = HEAD.predict(Embedding.of(new float[]{3, 4}), 5);
        assertEquals(List.of("wren", "robin", "tit"), all.stream().map(Prediction::category).toList());
        // e^4, e^3 and e^2 over their sum, 54.598 + 20.086 + 7.389 = 82.073
        assertEquals(0.66524, all.get(0).probability(), 1e-5);
        assertEquals(0.24473, all.get(1).probability(), 1e-5);
        assertEquals(0.09003, all.get(2).probability(), 1e-5);
        assertEquals("wren", HEAD.predict(Embedding.of(new float[]{3, 4})).category());
    }

    @Test
    void staysFiniteWithLargeLogits() {
        Prediction best = HEAD.predict(Embedding.of(new float[]{2000, 10}));
        assertEquals("tit", best.category());
        assertEquals(1 / (1 + Math.exp(-5)), best.probability(), 1e-4); // logits 2000, 10 and 2005
    }

    @Test
    void breaksTiesByTheOrderOfCategories() {
        assertEquals(List.of("robin", "wren"), HEAD.predict(Embedding.of(new float[]{1, 1}), 2)
                .stream()
                .map(Prediction::category)
                .toList());
    }

    @Test
    void fullyConnectedLayersDropWhatIsBelowZero() {
        Map<String, Tensor> weights = Map.of("hidden.0.weight", tensor(new float[]{1, -1, -1, 1}, 2, 2),
                "hidden.0.bias", tensor(new float[]{0, 1}, 2), Head.WEIGHT, tensor(new float[]{1, 0, 0, 1}, 2, 2),
                Head.BIAS, tensor(new float[]{0, 0.5f}, 2));
        Head head = Head.of(HeadKind.FC, List.of("robin", "wren"), 2, new Weights(weights));
        // Hidden: max(0, 3 - 4) and max(0, -3 + 4 + 1).
        assertArrayEquals(new float[]{0, 2.5f}, head.logits(Embedding.of(new float[]{3, 4})), 1e-5f);
        assertEquals("wren", head.predict(Embedding.of(new float[]{3, 4})).category());
    }

    @Test
    void marginsAreCalibrated() {
        Map<String, Tensor> weights = Map.of(Head.WEIGHT, tensor(new float[]{1, 0, 0, 1}, 2, 2), Head.BIAS,
                tensor(new float[]{0, 0}, 2), PlattScaling.SLOPE, tensor(new float[]{-1, -2}, 2), PlattScaling.OFFSET,
                tensor(new float[]{0, 4}, 2));
        Head head = Head.of(HeadKind.SVM, List.of("robin", "wren"), 2, new Weights(weights));
        // 1 / (1 + e^-1) = 0.73106 and 1 / (1 + e^(-2 * 2 + 4)) = 0.5, over their sum.
        double[] probabilities = head.probabilities(Embedding.of(new float[]{1, 2}));
        assertArrayEquals(new double[]{0.59384, 0.40616}, probabilities, 1e-5);
    }

    @Test
    void takesAFeatureMapIfItIsAsWide() {
        Head head = Head.of(HeadKind.LINEAR, List.of("robin", "wren"), 4, new Weights(Map.of(Head.WEIGHT,
                tensor(new float[]{1, 0, 0, 0, 0, 0, 0, 1}, 2, 4), Head.BIAS, tensor(new float[]{0, 0}, 2))));
        Embedding whole = Embedding.ofMap(new float[]{5, 1, 3, 2}, 2);
        assertArrayEquals(new float[]{5, 2}, head.logits(whole));
        assertTrue(head.takes(whole));
        assertFalse(head.takes(new Embedding(whole.vector(), whole.length())));
        assertTrue(HEAD.takes(whole));
        assertArrayEquals(new float[]{3, 2.5f, 0.5f}, HEAD.logits(whole), 1e-5f);
    }

    @Test
    void refusesOtherSizes() {
        assertEquals("this head takes 2 features, got 3", assertThrows(IllegalArgumentException.class,
                () -> HEAD.predict(Embedding.of(new float[]{1, 2, 3}))).getMessage());
        assertEquals("the weights do not fit the network: \"classifier.bias\" has shape [2] instead of [3]",
                assertThrows(BadBundle.class, () -> head(new float[6], new float[2])).getMessage());
    }

    private static Tensor tensor(float[] data, long... shape) {
        return new Tensor(shape, data);
    }

    private static Head head(float[] weight, float[] bias) {
        return Head.of(HeadKind.LINEAR, List.of("robin", "wren", "tit"), 2,
                new Weights(Map.of(Head.WEIGHT, new Tensor(new long[]{3, 2}, weight), Head.BIAS,
                        new Tensor(new long[]{bias.length}, bias))));
    }
}
