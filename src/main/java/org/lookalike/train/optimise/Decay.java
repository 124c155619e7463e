package org.lookalike.train.optimise;

/**
 * Less and less, in stairs.
 *
 * @param every so many of what is counted comes a stair
 * @param factor of a stair, above 0 and at most 1
 */
record Decay(long every, double factor) {

    Decay {
        if (every < 1)
            throw new IllegalArgumentException("a learning rate decays after at least 1, got " + every);
        if (!(factor > 0 && factor <= 1))
            throw new IllegalArgumentException("a decay's factor is above 0 and at most 1, got " + factor);
    }

    /** What is left of 1. */
    double after(long count) {
        return Math.pow(factor, (double) Math.floorDiv(count, every));
    }
}
