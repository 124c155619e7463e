package org.lookalike.search.cluster;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a cluster that is busy, or looks for a new manager, is asked again. Waits grow, and differ by chance, so that
 * many who were turned away together do not come back together.
 */
record Patience(Duration total) {
    /** A lost manager is replaced in seconds, a lost shard's copy takes its place sooner. */
    static final Patience DEFAULT = new Patience(Duration.ofSeconds(30));
    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 2_000;

    /** One request's. */
    Waiting begin() {
        return new Waiting(System.nanoTime() + total.toNanos());
    }

    static final class Waiting {
        private final long until;
        private long longest = FIRST_MILLIS;

        private Waiting(long until) {
            this.until = until;
        }

        /** Waits, or answers false if patience has an end. */
        boolean again() {
            long millis = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
            if (System.nanoTime() + millis * 1_000_000 > until)
                return false;
            longest = Math.min(2 * longest, LONGEST_MILLIS);
            try {
                Thread.sleep(millis);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
