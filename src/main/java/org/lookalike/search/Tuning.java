package org.lookalike.search;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Where exact search ends, how hard approximate search tries and what the index keeps for it.
 *
 * @param exactCutOff with at most so many pictures, and no filter, every one is compared
 * @param filteredCutOff with a filter, when it lets at most so many through
 * @param leafCutOff likewise for the candidates of one segment within an approximate search
 * @param depth the ranks that an approximate search serves; those beyond it are found by comparing
 * @param pool nearest by quantised vectors, per segment, that are compared again by full-precision vectors
 * @param filteredPool likewise with a filter
 * @param pendingChanges changes that lookups see before they are refreshed, at most; each may hold an embedding
 * @param graphFrom merged segments of so many pictures get a graph over quantised vectors; 0: all segments do
 * @param encoding the quantised vectors
 */
record Tuning(int exactCutOff, int filteredCutOff, int leafCutOff, int depth, int pool, int filteredPool,
        int pendingChanges, int graphFrom, ScalarEncoding encoding) {
    /**
     * Measured with 100,000 clustered embeddings of 1024 numbers, in processor time. Comparing costs 0.6 microseconds a
     * picture; walking the graph 4 milliseconds, which is some 7,000 comparisons. Up to 20,000 are compared even so: 12
     * milliseconds buy certainty. A filter makes the walk dearer, since it must pass pictures that do not count: 12
     * milliseconds where half pass (20,000 comparisons), 33 to 40 where a tenth does (some 60,000); 50,000 lies between.
     * It also makes it miss more where the question's own neighbourhood is filtered away, hence the larger pool: 250
     * found 0.96 of the ten nearest there, 800 found 0.99.
     *
     * <p>Four bits: of the ten nearest flowers (4,311 embeddings of a network) a pool of 50 held all with four bits or
     * seven, 0.99 with two and 0.93 with one, and the graph is built no slower than with two.
     */
    static final Tuning DEFAULT = new Tuning(20_000, 50_000, 5_000, 200, 250, 800, 4_096, 20_000,
            ScalarEncoding.PACKED_NIBBLE);

    Tuning {
        if (exactCutOff < 0 || filteredCutOff < 0 || leafCutOff < 0 || graphFrom < 0)
            throw new IllegalArgumentException("a cut-off is at least 0, got " + exactCutOff + ", " + filteredCutOff
                    + ", " + leafCutOff + " and " + graphFrom);
        if (depth < 1 || pool < depth || filteredPool < depth)
            throw new IllegalArgumentException("pools are at least as large as the depth, which is at least 1; got "
                    + pool + ", " + filteredPool + " and " + depth);
        if (pendingChanges < 1)
            throw new IllegalArgumentException("at least 1 change may be pending, got " + pendingChanges);
    }

    int cutOff(Filter filter) {
        return filter.equals(Filter.NONE) ? exactCutOff : filteredCutOff;
    }

    int pool(Filter filter) {
        return filter.equals(Filter.NONE) ? pool : filteredPool;
    }

    /** With the same index, nothing but approximate search. */
    Tuning approximate(int newDepth, int newPool, int newFilteredPool) {
        return new Tuning(0, 0, 0, newDepth, newPool, newFilteredPool, pendingChanges, graphFrom, encoding);
    }

    /** With the same way of searching, another index. */
    Tuning keeping(int newPendingChanges, int newGraphFrom, ScalarEncoding newEncoding) {
        return new Tuning(exactCutOff, filteredCutOff, leafCutOff, depth, pool, filteredPool, newPendingChanges,
                newGraphFrom, newEncoding);
    }
}
