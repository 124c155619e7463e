package org.lookalike.train.optimise;

import java.util.List;

/**
 * How the learning rate changes over a training. A schedule is a pure function; what {@link #plateau} needs to know of the
 * validations is a value that the caller keeps.
 */
public sealed interface Schedule
        permits Constant, StepDecay, EpochDecay, Milestones, Plateau, Cosine, OneCycle, WarmUp {

    /** The share of the highest learning rate, in [0, 1]. */
    double factor(TrainingTime time, Reductions reductions);

    /** The learning rate of a step. */
    default double learningRate(double highest, TrainingTime time, Reductions reductions) {
        return highest * factor(time, reductions);
    }

    /** What is known after another validation. */
    default Reductions after(Reductions reductions, double score) {
        return reductions;
    }

    static Schedule constant() {
        return new Constant();
    }

    /** Times {@code factor} after every {@code steps} steps. */
    static Schedule everySteps(long steps, double factor) {
        return new StepDecay(new Decay(steps, factor));
    }

    /** Times {@code factor} after every {@code epochs} epochs. */
    static Schedule everyEpochs(int epochs, double factor) {
        return new EpochDecay(new Decay(epochs, factor));
    }

    /** Times {@code factor} from each of these epochs on, counted from 0. */
    static Schedule milestones(List<Integer> epochs, double factor) {
        return new Milestones(epochs, new Decay(1, factor));
    }

    /** Times {@code factor} after every {@code patience} validations in a row without a better score. */
    static Schedule plateau(int patience, double factor) {
        return new Plateau(new Decay(1, factor), patience);
    }

    /** Along half a cosine to {@code last} times the highest rate. */
    static Schedule cosine(double last) {
        return new Cosine(last);
    }

    /** Up during the {@code rising} share of the steps, then down to almost nothing. */
    static Schedule oneCycle(double rising) {
        return new OneCycle(rising);
    }

    /** In equal parts up to this schedule's rate during the first {@code steps} steps. */
    default Schedule withWarmUp(long steps) {
        return steps == 0 ? this : new WarmUp(steps, this);
    }
}
