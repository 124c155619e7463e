package org.lookalike.train.optimise;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.model.TrainingNetwork;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MixupTest {
    private static final Draws DRAWS = new Draws(7);

    @Test
    void blendsEachExampleWithItsPartner() {
        try (NDManager manager = TrainingNetwork.manager()) {
            var pictures = manager.create(new float[]{0, 0, 10, 20, 100, 200}, new Shape(3, 2, 1, 1));
            var blended = new Mixup(0.75, new int[]{1, 2, 0}).blend(pictures);
            assertEquals(new Shape(3, 2, 1, 1), blended.getShape());
            assertArrayEquals(new float[]{2.5f, 5, 32.5f, 65, 75, 150}, blended.toFloatArray(), 1e-5f);
            assertEquals("this mixture is of 1 examples, got 3", assertThrows(IllegalArgumentException.class,
                    () -> new Mixup(1, new int[]{0}).blend(pictures)).getMessage());
        }
    }

    @Test
    void drawsTheSameAgainForTheSameStep() {
        Mixup first = Mixup.draw(0.2, 8, DRAWS, 3, 5);
        Mixup again = Mixup.draw(0.2, 8, DRAWS, 3, 5);
        assertEquals(first.share(), again.share());
        assertArrayEquals(first.partners(), again.partners());
        assertTrue(first.share() != Mixup.draw(0.2, 8, DRAWS, 3, 6).share());
        assertArrayEquals(IntStream.range(0, 8).toArray(), Arrays.stream(first.partners()).sorted().toArray());
    }

    /** Beta(α, α) has the mean 1/2 and the variance 1 / (4 (2 α + 1)). */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.2, 1, 5})
    void drawsSharesFromBeta(double alpha) {
        RandomGenerator random = DRAWS.generator("test", 0, 0);
        double[] shares = DoubleStream.generate(() -> Beta.draw(alpha, random)).limit(20_000).toArray();
        assertEquals(0.5, Arrays.stream(shares).average().orElseThrow(), 0.01);
        assertEquals(1 / (4 * (2 * alpha + 1)),
                Arrays.stream(shares).map(share -> (share - 0.5) * (share - 0.5)).average().orElseThrow(), 0.003);
    }
}
