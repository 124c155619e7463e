package org.lookalike.image;

/** What decoding may hold at one time. */
interface Memory {
    long bytes();

    /** Holds memory until the lease is closed; waits for it where others hold it. */
    Lease acquire(long bytes) throws Refusal;

    interface Lease extends AutoCloseable {
        @Override
        void close();
    }
}
