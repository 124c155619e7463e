package org.lookalike.server.limit;

import java.time.Duration;

/**
 * What clients may do with connections, so that nobody holds them, or the threads that serve them, by being slow.
 *
 * @param all open at once; further ones wait outside
 * @param perClient open at once from one address; further ones are closed
 * @param sparesThisMachine whether connections from this machine are not counted by client
 * @param requests under way at once, fewer than there are threads; two thirds of them may be strangers', an eighth of them one
 *     client's from elsewhere
 * @param idle a connection on which nothing moves for so long is closed
 * @param head so long after it was opened, or after the last answer, the head of the next request is there whole
 * @param bytesPerSecond how fast bodies and answers travel at least, on average, after the grace
 * @param grace during which they may be slower
 */
public record ConnectionLimits(int all, int perClient, boolean sparesThisMachine, int requests, Duration idle,
        Duration head, int bytesPerSecond, Duration grace) {
    public static final ConnectionLimits DEFAULT = new ConnectionLimits(1024, 64, true, 224,
            Duration.ofSeconds(30), Duration.ofSeconds(30), 8 << 10, Duration.ofSeconds(15));

    public ConnectionLimits {
        if (all < 1 || perClient < 1 || requests < 1)
            throw new IllegalArgumentException("at least 1 connection is open and 1 request is answered, got " + all
                    + ", of a client " + perClient + ", and " + requests);
        if (!idle.isPositive() || !head.isPositive() || !grace.isPositive())
            throw new IllegalArgumentException(
                    "times are more than nothing, got " + idle + " idle, " + head + " for heads, " + grace
                            + " of grace");
        if (bytesPerSecond < 1)
            throw new IllegalArgumentException("at least 1 byte a second travels, got " + bytesPerSecond);
    }

    Places requestPlaces() {
        return new Places(requests, Math.max(1, requests * 2 / 3), Math.max(1, requests / 8));
    }
}
