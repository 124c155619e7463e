package org.lookalike.server.limit;

import java.time.Duration;

/**
 * How much work is under way at once.
 *
 * @param places works that run at once, about as many as there are processors
 * @param patience how long anybody may expect to wait for a place, in mean times that a work takes: at most about 1, so that
 *     whoever is let in has an answer in twice the time it would take alone
 * @param atLeast patience in any case, so that works of a millisecond are not turned away for the sake of a few
 */
public record WorkLimits(int places, double patience, Duration atLeast) {
    public static final WorkLimits DEFAULT = new WorkLimits(Math.max(2, Runtime.getRuntime().availableProcessors()),
            0.5,
            Duration.ofMillis(15));

    public WorkLimits {
        if (places < 1)
            throw new IllegalArgumentException("there is at least 1 place, got " + places);
        if (!(patience >= 0 && patience <= 100))
            throw new IllegalArgumentException("patience is 0 to 100 times the time of a work, got " + patience);
        if (atLeast.isNegative())
            throw new IllegalArgumentException("the least patience is 0 or more, got " + atLeast);
    }

    /** How many of the places a client has at most, lest its difficult pictures leave the others no processor. */
    int ofOne(Client client) {
        return client.isOnThisMachine() ? places : Math.max(1, places / 2);
    }

    /** How many places all clients have together that are from elsewhere and show no key. */
    int ofStrangers() {
        return Math.max(1, places - 1);
    }
}
