package org.lookalike.train.config;

import org.lookalike.model.Precision;
import org.lookalike.train.optimise.Draws;

/**
 * How long, how much at once, by which chance, and how safe.
 *
 * @param minutes after which the training ends, as after its last epoch; 0 is never
 * @param precision of the network's own steps; a head's and all judging are in 32 bits
 * @param checkpointMinutes between checkpoints, beside those at validations
 */
public record RunConfig(int epochs, int minutes, int batchSize, Precision precision, long seed, int checkpointMinutes) {
    public static final RunConfig DEFAULT = new RunConfig(10, 0, 64, Precision.FP32, 1, 10);

    public RunConfig {
        new Rules().atLeast(1, "epochs", epochs)
                .atLeast(0, "minutes", minutes)
                .atLeast(2, "batch-size", batchSize)
                .atLeast(1, "checkpoint-minutes", checkpointMinutes)
                .hold();
    }

    public Draws draws() {
        return new Draws(seed);
    }
}
