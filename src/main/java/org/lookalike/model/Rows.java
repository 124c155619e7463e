package org.lookalike.model;

import java.lang.foreign.MemorySegment;

/**
 * Pixels of a batch one after the other in native memory, each with its channels side by side.
 *
 * @param count pixels of all pictures
 * @param stride floats from one pixel to the next; more than the channels if others lie between
 */
record Rows(MemorySegment memory, int count, int channels, int stride) {

    Rows {
        long floats = Math.max(0, (count - 1L) * stride + channels);
        if (channels < 1 || channels > stride || memory.byteSize() < Float.BYTES * floats)
            throw new IllegalArgumentException(
                    "%d rows of %d floats, %d apart, do not fit %d bytes".formatted(count, channels, stride,
                            memory.byteSize()));
    }

    /** Some of the channels, in the same memory. */
    Rows channels(int from, int channels) {
        return new Rows(memory.asSlice((long) Float.BYTES * from), count, channels, stride);
    }

    /** Of a row's first channel, in bytes. */
    long offset(int row) {
        return (long) Float.BYTES * row * stride;
    }
}
