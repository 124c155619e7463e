package org.lookalike.search.cluster;

/**
 * Where exact search ends on a cluster, and how hard approximate search tries.
 *
 * @param exactCutOff up to so many candidates are compared, every one
 * @param depth the ranks that an approximate search serves; those beyond it are found by comparing
 * @param pool nearest by quantised vectors, per shard, that are compared again by full-precision vectors
 * @param filteredPool likewise with a filter
 * @param patience with a cluster that is busy or has lost nodes
 */
record ClusterTuning(int exactCutOff, int depth, int pool, int filteredPool, Patience patience) {
    /**
     * Of 60,007 embeddings of 1024 numbers in three shards comparing all took 29 milliseconds, the graphs with a pool of 400
     * a shard 66, and both found the ten nearest. Comparing grows with the pictures, so up to some 100,000 it should be the faster way.
     * Pools are as the embedded index's, which are per segment there, per shard here.
     */
    static final ClusterTuning DEFAULT = new ClusterTuning(100_000, 200, 400, 800, Patience.DEFAULT);

    ClusterTuning {
        if (exactCutOff < 0)
            throw new IllegalArgumentException("a cut-off is at least 0, got " + exactCutOff);
        if (depth < 1 || pool < depth || filteredPool < depth)
            throw new IllegalArgumentException("pools are at least as large as the depth, which is at least 1; got "
                    + pool + ", " + filteredPool + " and " + depth);
    }

    ClusterTuning with(Patience other) {
        return new ClusterTuning(exactCutOff, depth, pool, filteredPool, other);
    }
}
