package org.lookalike.train.optimise;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lookalike.model.TrainingNetwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Two examples: the first is of category 0 and gets 1/2 and 1/2, the second is of category 1 and gets 3/4 and 1/4. */
class CrossEntropyTest {
    private static final double LN2 = Math.log(2);
    private static final double LN4 = Math.log(4);

    private final NDManager manager = TrainingNetwork.manager();
    private final NDArray logits = manager.create(new float[]{0, 0, (float) Math.log(3), 0}, new Shape(2, 2));
    private final NDArray targets = CrossEntropy.oneHot(manager, new int[]{0, 1}, 2);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void isTheMeanOverExamples() {
        assertEquals((LN2 + LN4) / 2, loss(0, CategoryWeights.EQUAL), 1e-6);
    }

    @Test
    void smoothsTargets() { // by 0.2: 0.9 and 0.1 instead of 1 and 0
        assertEquals((LN2 + 0.1 * Math.log(4 / 3.0) + 0.9 * LN4) / 2, loss(0.2, CategoryWeights.EQUAL), 1e-6);
    }

    @Test
    void weighsCategories() {
        var weights = new CategoryWeights(List.of(1.0, 3.0));
        assertEquals((LN2 + 3 * LN4) / 2, loss(0, weights), 1e-6);
        assertEquals((0.9 * LN2 + 3 * 0.1 * LN2 + 0.1 * Math.log(4 / 3.0) + 3 * 0.9 * LN4) / 2, loss(0.2, weights),
                1e-6);
    }

    @Test
    void balancesByInverseFrequency() { // 8 / (2·6), 8 / (2·2)
        assertEquals(List.of(8 / 12.0, 0.0, 2.0), CategoryWeights.balanced(new int[]{6, 0, 2}).values());
    }

    @Test
    void hasTheGradientOfTheSoftmax() { // (softmax - target) / N
        logits.setRequiresGradient(true);
        try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(new CrossEntropy(0, CategoryWeights.EQUAL).of(logits, targets));
        }
        assertArrayEquals(new float[]{-0.25f, 0.25f, 0.375f, -0.375f}, logits.getGradient().toFloatArray(), 1e-6f);
    }

    @Test
    void staysFiniteWithLargeLogits() {
        NDArray large = manager.create(new float[]{1000, 0, 1000, 0}, new Shape(2, 2));
        assertEquals(500, new CrossEntropy(0, CategoryWeights.EQUAL).of(large, targets).getFloat(), 1e-3);
    }

    @Test
    void takesMixedTargets() {
        NDArray mixed = new Mixup(0.75, new int[]{1, 0}).blend(targets);
        assertArrayEquals(new float[]{0.75f, 0.25f, 0.25f, 0.75f}, mixed.toFloatArray());
        double second = 0.25 * Math.log(4 / 3.0) + 0.75 * LN4;
        assertEquals((LN2 + second) / 2, new CrossEntropy(0, CategoryWeights.EQUAL).of(logits, mixed).getFloat(), 1e-6);
    }

    @Test
    void refusesOtherShapes() {
        assertEquals("logits and targets have one shape N×C, got (2, 2) and (1, 2)",
                assertThrows(IllegalArgumentException.class, () -> new CrossEntropy(0, CategoryWeights.EQUAL)
                        .of(logits, CrossEntropy.oneHot(manager, new int[]{1}, 2))).getMessage());
        assertEquals("there is a weight for each of 2 categories, got 1", assertThrows(
                IllegalArgumentException.class, () -> loss(0, new CategoryWeights(List.of(1.0)))).getMessage());
    }

    private double loss(double smoothing, CategoryWeights weights) {
        return new CrossEntropy(smoothing, weights).of(logits, targets).getFloat();
    }
}
