package org.lookalike.train.optimise;

/**
 * Loshchilov and Hutter 2017, "SGDR", equation 5, without restarts; from the first step to the last.
 *
 * @see Schedule#cosine
 */
record Cosine(double last) implements Schedule {

    Cosine {
        if (!(last >= 0 && last <= 1))
            throw new IllegalArgumentException("the last learning rate is 0 to 1 times the highest, got " + last);
    }

    @Override
    public double factor(TrainingTime time, Reductions reductions) {
        return between(1, last, time.progress());
    }

    /** On half a cosine: {@code from} at 0, {@code to} at 1. */
    static double between(double from, double to, double progress) {
        return to + (from - to) * (1 + Math.cos(Math.PI * progress)) / 2;
    }
}
