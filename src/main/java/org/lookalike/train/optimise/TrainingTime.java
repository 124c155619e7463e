package org.lookalike.train.optimise;

/**
 * Where in a training a step is.
 *
 * @param step from 0
 * @param totalSteps as planned; a step may lie beyond
 */
public record TrainingTime(long step, long stepsPerEpoch, long totalSteps) {

    public TrainingTime {
        if (step < 0 || stepsPerEpoch < 1 || totalSteps < 1)
            throw new IllegalArgumentException(
                    "a step is 0 or above, an epoch and a training have at least 1; got step "
                            + step + " of " + totalSteps + ", " + stepsPerEpoch + " an epoch");
    }

    /** From 0. */
    public long epoch() {
        return step / stepsPerEpoch;
    }

    /** The share of the training that lies behind, 0 in the first step and 1 in the last. */
    double progress() {
        return totalSteps == 1 ? 0 : Math.min(1, (double) step / (totalSteps - 1));
    }
}
