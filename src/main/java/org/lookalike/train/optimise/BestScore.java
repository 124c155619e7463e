package org.lookalike.train.optimise;

import org.lookalike.train.evaluate.Direction;

/**
 * The best score so far. A score is better only if it passes the best by a share of it, so that noise does not count as
 * progress; small improvements that do not count do not move the mark either, so they can add up.
 *
 * @param threshold that share, 0 or above
 * @param value infinite before the first score
 */
public record BestScore(Direction direction, double threshold, double value) {
    public static final double DEFAULT_THRESHOLD = 1e-4;

    public BestScore {
        if (!(threshold >= 0 && threshold < 1))
            throw new IllegalArgumentException("a threshold is at least 0 and below 1, got " + threshold);
        if (Double.isNaN(value))
            throw new IllegalArgumentException("a best score is a number, got " + value);
    }

    public static BestScore none(Direction direction, double threshold) {
        return new BestScore(direction, threshold, direction.worst());
    }

    /** Not a number is never better. */
    public boolean isBeatenBy(double score) {
        if (Double.isInfinite(value))
            return !Double.isNaN(score) && score != value;
        double needed = threshold * Math.abs(value);
        return direction == Direction.HIGHER ? score > value + needed : score < value - needed;
    }

    public BestScore after(double score) {
        return isBeatenBy(score) ? new BestScore(direction, threshold, score) : this;
    }
}
