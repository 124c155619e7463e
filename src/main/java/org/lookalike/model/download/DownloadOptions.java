package org.lookalike.model.download;

import java.time.Duration;

/**
 * @param maxBytes of a file; a larger one is refused before it is downloaded
 * @param connectTime to reach the server
 * @param answerTime until it begins to answer
 * @param silence that is borne while the file arrives
 */
public record DownloadOptions(long maxBytes, Duration connectTime, Duration answerTime, Duration silence) {
    public static final DownloadOptions DEFAULT = new DownloadOptions(512L << 20, Duration.ofSeconds(20),
            Duration.ofSeconds(60), Duration.ofSeconds(60));

    public DownloadOptions {
        if (maxBytes < 1)
            throw new IllegalArgumentException("a file has at least 1 byte, got a limit of " + maxBytes);
        if (!connectTime.isPositive() || !answerTime.isPositive() || !silence.isPositive())
            throw new IllegalArgumentException("times are above 0, got " + connectTime + ", " + answerTime + " and "
                    + silence);
    }
}
