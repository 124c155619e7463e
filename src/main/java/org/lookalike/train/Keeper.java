package org.lookalike.train;

/**
 * Told by {@link TrainingLoop} of every step, so that it can keep what an interruption would lose, and end the training.
 *
 * @param <S> a copy of what was learned
 */
@FunctionalInterface
interface Keeper<S> {

    /**
     * @param validated whether the step ended with a validation
     * @return whether the training goes on
     */
    boolean stepped(Progress progress, S best, boolean validated);
}
