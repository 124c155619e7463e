package org.lookalike.catalog.watch;

import java.time.Duration;

/**
 * How to watch folders.
 *
 * @param quiet how long a folder and a file have to be left alone before they are read
 * @param poll time between two looks where the system tells of no changes, and between two looks whether the folders are there
 * @param always whether to look again and again even where the system tells of changes
 */
public record WatchOptions(Duration quiet, Duration poll, boolean always) {
    public static final WatchOptions DEFAULT = new WatchOptions(Duration.ofSeconds(1), Duration.ofSeconds(5), false);

    public WatchOptions {
        if (quiet.isNegative() || quiet.isZero())
            throw new IllegalArgumentException("the quiet time is longer than 0, got " + quiet);
        if (poll.isNegative() || poll.isZero())
            throw new IllegalArgumentException("the time between two looks is longer than 0, got " + poll);
    }

    /** Looking every so often, whatever the system could tell. */
    public static WatchOptions polling(Duration every) {
        return new WatchOptions(DEFAULT.quiet, every, true);
    }
}
