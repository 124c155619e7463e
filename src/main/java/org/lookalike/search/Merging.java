package org.lookalike.search;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergeScheduler;

/** Merges in one background thread and never makes those who put pictures wait for it. */
final class Merging extends ConcurrentMergeScheduler {
    private static final int MERGES = 8;

    private Merging() {
        setMaxMergesAndThreads(MERGES, 1);
    }

    static MergeScheduler inBackground() {
        return new Merging();
    }

    @Override
    protected synchronized boolean maybeStall(MergeSource source) {
        return true;
    }
}
