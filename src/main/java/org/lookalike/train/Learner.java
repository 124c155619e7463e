package org.lookalike.train;

import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.TrainingTime;

/**
 * What {@link TrainingLoop} trains. For one thread.
 *
 * @param <S> a copy of what it has learned
 */
interface Learner<S> {

    /** At least 1. */
    long stepsPerEpoch();

    /** Learns from the next examples. Steps are taken in order, each once. */
    Stepped step(TrainingTime time, double rate);

    /** Judges the validation examples, as it is now. */
    Evaluation judge();

    S snapshot();
}
