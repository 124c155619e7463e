package org.lookalike.search;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Where exact search ends, how hard approximate search tries and what the index keeps for it.
 *
 * @param exactCutOff with at most so many candidates every one is compared
 * @param leafCutOff likewise for the candidates of one segment within an approximate search
 * @param depth the ranks that an approximate search serves; those beyond it are found by comparing
 * @param pool nearest by quantised vectors, per segment, that are compared again by full-precision vectors
 * @param pendingChanges changes that lookups see before they are refreshed, at most; each may hold an embedding
 * @param graphFrom merged segments of so many pictures get a graph over quantised vectors; 0: all segments do
 * @param encoding the quantised vectors
 */
record Tuning(int exactCutOff, int leafCutOff, int depth, int pool, int pendingChanges, int graphFrom,
        ScalarEncoding encoding) {
    static final Tuning DEFAULT = new Tuning(20_000, 5_000, 200, 250, 4_096, 20_000,
            ScalarEncoding.PACKED_NIBBLE);

    Tuning {
        if (exactCutOff < 0 || leafCutOff < 0 || graphFrom < 0)
            throw new IllegalArgumentException("a cut-off is at least 0, got " + exactCutOff + ", " + leafCutOff
                    + " and " + graphFrom);
        if (depth < 1 || pool < depth)
            throw new IllegalArgumentException(
                    "the pool is at least as large as the depth, which is at least 1; got " + pool + " and " + depth);
        if (pendingChanges < 1)
            throw new IllegalArgumentException("at least 1 change may be pending, got " + pendingChanges);
    }

    /** With the same index, another way of searching it. */
    Tuning searching(int newExactCutOff, int newLeafCutOff, int newDepth, int newPool) {
        return new Tuning(newExactCutOff, newLeafCutOff, newDepth, newPool, pendingChanges, graphFrom, encoding);
    }

    /** With the same way of searching, another index. */
    Tuning keeping(int newPendingChanges, int newGraphFrom, ScalarEncoding newEncoding) {
        return new Tuning(exactCutOff, leafCutOff, depth, pool, newPendingChanges, newGraphFrom, newEncoding);
    }
}
