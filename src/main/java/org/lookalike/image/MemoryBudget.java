package org.lookalike.image;

import java.util.concurrent.Semaphore;

/**
 * How much memory pictures may hold at one time, over all threads. Who asks for more than is free waits; who asks for more
 * than there is at all is refused.
 */
final class MemoryBudget implements Memory {
    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
        free = new Semaphore(units, true);
    }

    static MemoryBudget forFiles() {
        return partOfHeap(6);
    }

    static MemoryBudget forPixels() {
        return partOfHeap(3);
    }

    private static MemoryBudget partOfHeap(int divisor) {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / divisor);
    }

    @Override
    public long bytes() {
        return (long) units * UNIT;
    }

    @Override
    public Lease acquire(long bytes) throws Refusal {
        if (bytes > bytes())
            throw new Refusal(Decoded.Reason.TOO_LARGE, "decoding it takes " + megabytes(bytes)
                    + " MB of memory, and at most " + megabytes(bytes())
                    + " MB are set aside for pictures; give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g");
        int taken = (int) Math.max(1, (bytes + UNIT - 1) / UNIT);
        free.acquireUninterruptibly(taken);
        return () -> free.release(taken);
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }
}
