package org.lookalike.train.optimise;

/** @see Schedule#everySteps */
record StepDecay(Decay decay) implements Schedule {

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        return decay.after(time.step());
    }
}
