package org.lookalike.train.optimise;

/**
 * Smith and Topin 2018, "Super-Convergence", section 3, in the form of torch.optim's OneCycleLR: from a 25th of the
 * highest rate up to it, then down to a 10,000th of where it began, each along half a cosine. The momentum stays.
 *
 * @see Schedule#oneCycle
 */
record OneCycle(double rising) implements Schedule {
    private static final double FIRST = 1.0 / 25;
    private static final double LAST = FIRST / 10_000;

    OneCycle {
        if (!(rising >= 0 && rising < 1))
            throw new IllegalArgumentException("the rising share of a cycle is at least 0 and below 1, got " + rising);
    }

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        double last = time.totalSteps() - 1.0;
        double top = Math.max(0, rising * time.totalSteps() - 1);
        double step = Math.min((double) time.step(), last);
        return step < top
                ? Cosine.between(FIRST, 1, step / top)
                : Cosine.between(1, LAST, last == top ? 0 : (step - top) / (last - top));
    }
}
