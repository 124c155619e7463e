package org.lookalike.train.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class DrawsTest {
    private static final Draws DRAWS = new Draws(1);

    @Test
    void dependsOnSeedPurposeEpochAndStepAlone() {
        assertEquals(DRAWS.generator("crop", 2, 3).nextLong(), new Draws(1).generator("crop", 2, 3).nextLong());
        List<Long> others = Stream.of(DRAWS.generator("crop", 2, 3), DRAWS.generator("crop", 3, 2),
                DRAWS.generator("crop", 2, 4), DRAWS.generator("porc", 2, 3), new Draws(2).generator("crop", 2, 3))
                .map(random -> random.nextLong())
                .distinct()
                .toList();
        assertEquals(5, others.size());
    }

    @Test
    void spreadsTheFirstNumbersOfNeighbouringSteps() {
        int[] tenths = new int[10];
        for (int step = 0; step < 10_000; step++)
            tenths[(int) (10 * DRAWS.generator("crop", 0, step).nextDouble())]++;
        for (int count : tenths)
            assertEquals(1000, count, 100);
    }

    @Test
    void ordersEachEpochAnew() {
        int[] first = DRAWS.permutation(100, 0);
        assertArrayEquals(first, DRAWS.permutation(100, 0));
        assertFalse(Arrays.equals(first, DRAWS.permutation(100, 1)));
        assertArrayEquals(IntStream.range(0, 100).toArray(), Arrays.stream(first).sorted().toArray());
        assertArrayEquals(new int[]{}, DRAWS.permutation(0, 0));
    }

    /** Each of the six orders of three, about as often. */
    @Test
    void ordersWithoutFavour() {
        int[] orders = new int[6];
        for (int epoch = 0; epoch < 6000; epoch++) {
            int[] order = DRAWS.permutation(3, epoch);
            orders[2 * order[0] + (order[1] > order[2] ? 1 : 0)]++;
        }
        for (int count : orders)
            assertEquals(1000, count, 100);
    }
}
