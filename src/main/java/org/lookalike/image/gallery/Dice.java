package org.lookalike.image.gallery;

import java.util.Random;

/** Seeded chance: the same seed throws the same numbers on every machine. Not for several threads. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(mixed(seed));
    }

    /** Neighbouring seeds would begin with nearly the same numbers. */
    private static long mixed(long seed) {
        long z = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
