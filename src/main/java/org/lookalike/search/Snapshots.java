package org.lookalike.search;

import java.io.IOException;
import org.apache.lucene.search.SearcherManager;

/** Lends the current snapshot and keeps it open as long as somebody reads it. */
final class Snapshots implements AutoCloseable {
    private SearcherManager searchers;
    private int replaced;

    interface Reading<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    /** @param searchers made with {@link Snapshot#factory}; closed with this */
    Snapshots(SearcherManager searchers) {
        this.searchers = searchers;
    }

    <T> T read(Reading<T> reading) {
        return Disk.get(() -> {
            SearcherManager from;
            Snapshot snapshot;
            synchronized (this) {
                from = searchers;
                snapshot = (Snapshot) from.acquire();
            }
            try {
                return reading.of(snapshot);
            } finally {
                from.release(snapshot);
            }
        });
    }

    void refresh() {
        Disk.run(current()::maybeRefreshBlocking);
    }

    private synchronized SearcherManager current() {
        return searchers;
    }

    /** Goes on with others, of a writer that was opened again. */
    synchronized void replace(SearcherManager others) throws IOException {
        SearcherManager before = searchers;
        searchers = others;
        replaced++;
        before.close();
    }

    /** How often they were replaced. */
    synchronized int replaced() {
        return replaced;
    }

    @Override
    public void close() {
        Disk.run(current()::close);
    }
}
