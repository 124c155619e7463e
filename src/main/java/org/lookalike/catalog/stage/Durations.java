package org.lookalike.catalog.stage;

import java.util.List;

/**
 * How often something took how long.
 *
 * @param counts of durations up to each of {@link #BOUNDS} that exceed the one before, and last of those that exceed all
 * @param seconds all of them together
 */
public record Durations(List<Long> counts, double seconds) {
    /** In seconds. */
    public static final List<Double> BOUNDS = List.of(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5,
            5.0, 10.0);

    public Durations {
        counts = List.copyOf(counts);
        if (counts.size() != BOUNDS.size() + 1)
            throw new IllegalArgumentException(
                    "there are " + (BOUNDS.size() + 1) + " counts, got " + counts.size());
    }
}
