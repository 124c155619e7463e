package org.lookalike.search;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Where exact search ends, how hard approximate search tries and what the index keeps for it.
 *
 * @param exactCutOff up to so many candidates are compared, every one
 * @param walkCost comparisons that one place in the pool costs, if all pictures were candidates; with a filter, walking
 *        is dearer as fewer pass, and is done only where it is cheaper than comparing
 * @param leafCutOff up to so many candidates of one segment are compared within an approximate search
 * @param depth the ranks that an approximate search serves; those beyond it are found by comparing
 * @param pool nearest by quantised vectors, per segment, that are compared again by full-precision vectors
 * @param filteredPool likewise with a filter, at least; at most five times as many
 * @param pendingChanges changes that lookups see before they are refreshed, at most; each may hold an embedding
 * @param graphFrom merged segments of so many pictures get a graph over quantised vectors; 0: all segments do
 * @param encoding the quantised vectors
 */
record Tuning(int exactCutOff, int walkCost, int leafCutOff, int depth, int pool, int filteredPool, int pendingChanges,
        int graphFrom, ScalarEncoding encoding) {
    /**
     * Measured with clustered embeddings of 1024 numbers, 100,000 and 1,000,000 of them, in processor time. Comparing costs
     * 0.6 to 0.75 microseconds a picture. Walking costs 10 microseconds for each place in the pool, divided by the share
     * that passes: 27 milliseconds for 800 places where half pass, 70 where a tenth does. Up to 20,000 are compared even
     * where walking is cheaper: 12 milliseconds buy certainty.
     *
     * <p>Of the ten nearest among a million, a pool of 250 found 0.970, 400 and 600 found 0.988. Where a filter takes away
     * the question's own neighbourhood, what is left is almost equally far, and quantised vectors tell it apart badly:
     * among 500,000 a pool of 800 found 0.85, 1,600 found 0.91 and 3,200 found 0.96; among 50,000, 800 found 0.99.
     *
     * <p>Four bits: of the ten nearest flowers (4,311 embeddings of a network) a pool of 50 held all with four bits or
     * seven, 0.99 with two and 0.93 with one, and the graph is built no slower than with two.
     */
    static final Tuning DEFAULT = new Tuning(20_000, 14, 5_000, 200, 400, 800, 4_096, 20_000,
            ScalarEncoding.PACKED_NIBBLE);
    /** Pictures for which one place in a filter's pool is added. */
    private static final int PICTURES_PER_PLACE = 250;
    private static final int LARGEST_FILTERED_POOL = 5;

    Tuning {
        if (exactCutOff < 0 || walkCost < 0 || leafCutOff < 0 || graphFrom < 0)
            throw new IllegalArgumentException("cut-offs and costs are at least 0, got " + exactCutOff + ", " + walkCost
                    + ", " + leafCutOff + " and " + graphFrom);
        if (depth < 1 || pool < depth || filteredPool < depth)
            throw new IllegalArgumentException("pools are at least as large as the depth, which is at least 1; got "
                    + pool + ", " + filteredPool + " and " + depth);
        if (pendingChanges < 1)
            throw new IllegalArgumentException("at least 1 change may be pending, got " + pendingChanges);
    }

    /**
     * Whether to compare with every candidate.
     *
     * @param pictures in the index, at least as many as candidates
     */
    boolean exact(Filter filter, long candidates, long pictures) {
        if (candidates <= exactCutOff)
            return true;
        double walking = (double) walkCost * pool(filter, pictures) * pictures / candidates;
        return candidates <= walking;
    }

    int pool(Filter filter, long pictures) {
        return filter.equals(Filter.NONE)
                ? pool
                : Math.clamp(pictures / PICTURES_PER_PLACE, filteredPool, LARGEST_FILTERED_POOL * filteredPool);
    }

    /** With the same index, nothing but approximate search. */
    Tuning approximate(int newDepth, int newPool, int newFilteredPool) {
        return new Tuning(0, 0, 0, newDepth, newPool, newFilteredPool, pendingChanges, graphFrom, encoding);
    }

    /** With the same way of searching, another index. */
    Tuning keeping(int newPendingChanges, int newGraphFrom, ScalarEncoding newEncoding) {
        return new Tuning(exactCutOff, walkCost, leafCutOff, depth, pool, filteredPool, newPendingChanges, newGraphFrom,
                newEncoding);
    }
}
