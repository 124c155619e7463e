package org.lookalike.model.download;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a download has come.
 *
 * @param bytes that are there
 * @param before of them those that earlier runs brought
 * @param total bytes of the file, if the server says
 * @param seconds since this run's first byte
 */
public record Received(long bytes, long before, OptionalLong total, double seconds) {

    public double bytesPerSecond() {
        return seconds > 0 ? (bytes - before) / seconds : 0;
    }

    /** Nothing while the total or the rate is unknown. */
    public OptionalDouble secondsLeft() {
        return total.isPresent() && bytesPerSecond() > 0
                ? OptionalDouble.of((total.getAsLong() - bytes) / bytesPerSecond())
                : OptionalDouble.empty();
    }
}
