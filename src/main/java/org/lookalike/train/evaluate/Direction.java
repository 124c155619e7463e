package org.lookalike.train.evaluate;

/** Which of two scores is the better one. */
public enum Direction {
    HIGHER, LOWER;

    /** Worse than any score. */
    public double worst() {
        return this == HIGHER ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
