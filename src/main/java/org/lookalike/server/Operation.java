package org.lookalike.server;

import java.time.Duration;
import java.util.Optional;
import org.lookalike.server.log.AccessLog;

/**
 * How a server is run by others.
 *
 * @param stopTimeout how long requests under way may take when it is closed
 * @param roomBytes left on the index's drive, below which it says that it is not ready
 * @param accessLog not owned
 */
public record Operation(Duration stopTimeout, long roomBytes, Optional<AccessLog> accessLog) {
    private static final Duration LONGEST = Duration.ofSeconds(50);
    public static final Operation DEFAULT = new Operation(Duration.ofSeconds(5), 64L << 20, Optional.empty());

    public Operation {
        if (stopTimeout.isNegative() || stopTimeout.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException(
                    "the time to stop is 0 to " + LONGEST.toSeconds() + " seconds, got " + stopTimeout.toSeconds());
        if (roomBytes < 0)
            throw new IllegalArgumentException("the room wanted is not negative, got " + roomBytes);
    }
}
