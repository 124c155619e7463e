package org.lookalike.train.optimise;

/** @see Schedule#everyEpochs */
record EpochDecay(Decay decay) implements Schedule {

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        return decay.after(time.epoch());
    }
}
