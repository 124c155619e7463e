package org.lookalike.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a picture may have been taken, by the camera's clock.
 *
 * @param first null for however long ago
 * @param last included; null for however late
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    /** Also lets pictures through of which nobody knows when they were taken. */
    public static final Days ANY = new Days(null, null);

    public Days {
        if (first != null && last != null && last.isBefore(first))
            throw new IllegalArgumentException("the last day is not before the first, got " + first + " to " + last);
    }
}
