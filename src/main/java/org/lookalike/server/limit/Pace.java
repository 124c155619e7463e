package org.lookalike.server.limit;

import java.util.function.LongSupplier;

/** How fast bytes have travelled since the first were wanted. One transfer; calls one after the other. */
final class Pace {
    private final ConnectionLimits limits;
    private final LongSupplier nanoTime;
    private long begun;
    private boolean hasBegun;
    private long bytes;

    Pace(ConnectionLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** From the first call on time counts. */
    boolean isTooSlow() {
        long now = nanoTime.getAsLong();
        if (!hasBegun) {
            hasBegun = true;
            begun = now;
        }
        long late = now - begun - limits.grace().toNanos();
        return late > 0 && bytes < late / 1e9 * limits.bytesPerSecond();
    }

    void moved(long count) {
        bytes += count;
    }
}
