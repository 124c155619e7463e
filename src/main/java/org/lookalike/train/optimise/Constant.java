package org.lookalike.train.optimise;

/** @see Schedule#constant */
record Constant() implements Schedule {

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        return 1;
    }
}
