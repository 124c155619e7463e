package org.lookalike.search;

import java.io.IOException;
import org.apache.lucene.search.SearcherManager;

/** Lends the current snapshot and keeps it open as long as somebody reads it. */
final class Snapshots implements AutoCloseable {
    private final SearcherManager searchers;

    interface Reading<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    /** @param searchers made with {@link Snapshot#factory}; closed with this */
    Snapshots(SearcherManager searchers) {
        this.searchers = searchers;
    }

    <T> T read(Reading<T> reading) {
        return Disk.get(() -> {
            Snapshot snapshot = (Snapshot) searchers.acquire();
            try {
                return reading.of(snapshot);
            } finally {
                searchers.release(snapshot);
            }
        });
    }

    void refresh() {
        Disk.run(searchers::maybeRefreshBlocking);
    }

    @Override
    public void close() {
        Disk.run(searchers::close);
    }
}
