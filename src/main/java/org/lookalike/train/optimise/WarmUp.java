package org.lookalike.train.optimise;

/**
 * Goyal et al. 2017, "Accurate, Large Minibatch SGD", section 2.2. The schedule below runs on meanwhile, so its epochs
 * stay where they were.
 *
 * @see Schedule#withWarmUp
 */
record WarmUp(long steps, Schedule schedule) implements Schedule {

    WarmUp {
        if (steps < 1)
            throw new IllegalArgumentException("a warm-up has at least 1 step, got " + steps);
    }

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        return Math.min(1, (time.step() + 1.0) / steps) * schedule.factor(time, reductions);
    }

    @Override
    public Reductions after(Reductions reductions, double score) {
        return schedule.after(reductions, score);
    }
}
