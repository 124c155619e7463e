package org.lookalike.model;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Native memory that every step of a training uses anew, so that the system hands out its pages once. For one thread, but
 * any thread may close it.
 */
final class Slab implements AutoCloseable {
    private static final long CHUNK = 32L << 20;
    /** A cache line, and the longest vector. */
    private static final long ALIGNMENT = 64;

    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> chunks = new ArrayList<>();
    private int chunk;
    private long used;

    /** Memory with whatever lies there, valid until {@link #clear} or {@link #close}. */
    MemorySegment floats(long count) {
        long bytes = Math.ceilDiv(count * Float.BYTES, ALIGNMENT) * ALIGNMENT;
        while (chunk < chunks.size() && chunks.get(chunk).byteSize() - used < bytes)
            next();
        if (chunk == chunks.size())
            chunks.add(arena.allocate(Math.max(CHUNK, bytes), ALIGNMENT));
        MemorySegment memory = chunks.get(chunk).asSlice(used, bytes);
        used += bytes;
        return memory;
    }

    private void next() {
        chunk++;
        used = 0;
    }

    /** All of it may be used again. */
    void clear() {
        chunk = 0;
        used = 0;
    }

    @Override
    public void close() {
        arena.close();
    }
}
