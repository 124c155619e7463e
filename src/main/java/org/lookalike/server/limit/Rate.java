package org.lookalike.server.limit;

/**
 * How often something may happen.
 *
 * @param perSecond in the long run
 * @param burst at once, after a while of nothing
 */
public record Rate(double perSecond, int burst) {
    public Rate {
        if (!(perSecond > 0) || perSecond == Double.POSITIVE_INFINITY)
            throw new IllegalArgumentException("a rate is more than 0 a second, got " + perSecond);
        if (burst < 1)
            throw new IllegalArgumentException("a burst is at least 1, got " + burst);
    }
}
