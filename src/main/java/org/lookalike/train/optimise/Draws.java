package org.lookalike.train.optimise;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance of a training. Every draw depends on the seed, its purpose, the epoch and the step alone, never on what was drawn
 * before: a training that goes on from a checkpoint draws what it would have drawn, and threads may draw in any order.
 */
public record Draws(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Fresh numbers, for one thread.
     *
     * @param purpose such as {@code mixup}; each has numbers of its own
     * @param step or whatever counts the draws of an epoch
     */
    public RandomGenerator generator(String purpose, long epoch, long step) {
        long state = mixed(seed + GOLDEN);
        for (byte letter : purpose.getBytes(StandardCharsets.UTF_8))
            state = mixed((state ^ letter) + GOLDEN);
        state = mixed((state ^ epoch) + GOLDEN);
        return new SplittableRandom(mixed((state ^ step) + GOLDEN));
    }

    /** 0 to n - 1, each once, in an order that is the epoch's own (Fisher and Yates). */
    public int[] permutation(int n, long epoch) {
        return permutation(n, generator("order", epoch, 0));
    }

    static int[] permutation(int n, RandomGenerator random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Every bit of the result depends on every bit of the value (Stafford's variant 13 of MurmurHash3's finish). */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
