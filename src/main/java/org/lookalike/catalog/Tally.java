package org.lookalike.catalog;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts of one indexing run, added to by all its threads. */
final class Tally {
    private static final double WINDOW_SECONDS = 10;

    final LongAdder added = new LongAdder();
    final LongAdder copies = new LongAdder();
    final LongAdder updated = new LongAdder();
    final LongAdder unchanged = new LongAdder();
    final LongAdder moved = new LongAdder();
    final LongAdder removed = new LongAdder();
    final LongAdder missing = new LongAdder();
    final LongAdder unreadable = new LongAdder();
    private final AtomicLong total = new AtomicLong(-1);
    private final long start = System.nanoTime();
    private volatile String folder = "";
    private volatile boolean interrupted;
    private Mark older = new Mark(0, 0);
    private Mark newer = older;

    private record Mark(double seconds, long files) {}

    /** @param update whether its file held another picture before */
    void entered(boolean update) {
        (update ? updated : added).increment();
    }

    void enter(String newFolder) {
        folder = newFolder;
    }

    void counted(long files) {
        total.set(files);
    }

    void interrupt() {
        interrupted = true;
    }

    private long files() {
        return added.sum() + updated.sum() + unchanged.sum() + moved.sum() + unreadable.sum();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The rate is that of the last ten to twenty seconds. */
    synchronized Progress progress() {
        Mark now = new Mark(seconds(), files());
        if (now.seconds() - newer.seconds() > WINDOW_SECONDS) {
            older = newer;
            newer = now;
        }
        double elapsed = now.seconds() - older.seconds();
        double rate = elapsed > 0 ? (now.files() - older.files()) / elapsed : 0;
        @Nullable
        Long all = total.get() < 0 ? null : total.get();
        return new Progress(folder, now.files(), all, added.sum(), unreadable.sum(), rate,
                all == null || rate == 0 ? null : Math.max(0, all - now.files()) / rate);
    }

    IndexingReport report(String file) {
        double seconds = seconds();
        return new IndexingReport(added.sum(), copies.sum(), updated.sum(), unchanged.sum(), moved.sum(),
                removed.sum(), missing.sum(), unreadable.sum(), file, seconds,
                (added.sum() + updated.sum()) / seconds, interrupted);
    }
}
