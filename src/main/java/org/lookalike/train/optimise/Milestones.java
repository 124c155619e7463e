package org.lookalike.train.optimise;

import java.util.List;

/** @see Schedule#milestones */
record Milestones(List<Integer> epochs, Decay decay) implements Schedule {

    Milestones {
        epochs = List.copyOf(epochs);
    }

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        return decay.after(epochs.stream().filter(epoch -> epoch <= time.epoch()).count());
    }
}
