package org.lookalike.train.config;

import org.lookalike.train.optimise.Draws;

/**
 * How long, how much at once, by which chance, and how safe.
 *
 * @param checkpointMinutes between checkpoints, beside those at validations
 */
public record RunConfig(int epochs, int batchSize, long seed, int checkpointMinutes) {
    public static final RunConfig DEFAULT = new RunConfig(10, 64, 1, 10);

    public RunConfig {
        new Rules().atLeast(1, "epochs", epochs)
                .atLeast(2, "batch-size", batchSize)
                .atLeast(1, "checkpoint-minutes", checkpointMinutes)
                .hold();
    }

    public Draws draws() {
        return new Draws(seed);
    }
}
