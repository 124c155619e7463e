package org.lookalike.train;

/**
 * Told by {@link TrainingLoop} of every step, so that it can keep what an interruption would lose.
 *
 * @param <S> a copy of what was learned
 */
@FunctionalInterface
interface Keeper<S> {

    /** @param validated whether the step ended with a validation */
    void stepped(Progress progress, S best, boolean validated);
}
