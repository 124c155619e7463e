package org.lookalike.server;

import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Activity;
import org.lookalike.catalog.Catalog;
import org.lookalike.search.Filter;

/**
 * Whether the server can do its work: its index answers, with its model in memory, there is room to commit, and it is not
 * ending. Any number of threads.
 */
final class Readiness {
    private final Catalog catalog;
    private final long roomBytes;
    private volatile boolean stopping;

    Readiness(Catalog catalog, long roomBytes) {
        this.catalog = catalog;
        this.roomBytes = roomBytes;
    }

    /** From now on it is not. */
    void stop() {
        stopping = true;
    }

    /** @throws ProblemException if it is not */
    void require() {
        if (stopping)
            throw new ProblemException(notReady("the server is being shut down"));
        Problem found = look();
        if (found != null)
            throw new ProblemException(found);
    }

    /** One after the other: those who ask are not counted, and it takes the processor a while. */
    private synchronized @Nullable Problem look() {
        try {
            catalog.browse(Filter.NONE, 0, 1);
            catalog.stats();
        } catch (RuntimeException e) {
            return ProblemHandling.notReady(e).problem();
        }
        Activity now = catalog.activity();
        if (!now.writable())
            return notReady("the index's folder cannot be written to");
        if (now.freeBytes() < roomBytes)
            return notReady("%,d bytes are left on the index's drive, %,d are needed".formatted(now.freeBytes(),
                    roomBytes));
        return null;
    }

    private static Problem notReady(String why) {
        return Problem.of(503, "not-ready", "Not ready", why);
    }
}
