package org.lookalike.train.config;

import org.lookalike.train.optimise.Draws;

/** How long, how much at once, and by which chance. */
public record RunConfig(int epochs, int batchSize, long seed) {
    public static final RunConfig DEFAULT = new RunConfig(10, 64, 1);

    public RunConfig {
        new Rules().atLeast(1, "epochs", epochs).atLeast(2, "batch-size", batchSize).hold();
    }

    public Draws draws() {
        return new Draws(seed);
    }
}
