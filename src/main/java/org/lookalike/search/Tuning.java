package org.lookalike.search;

/**
 * Where exact search ends and how hard approximate search tries.
 *
 * @param exactCutOff with at most so many candidates every one is compared
 * @param leafCutOff likewise for the candidates of one segment within an approximate search
 * @param depth the ranks that an approximate search serves; those beyond it are found by comparing
 * @param pool nearest by quantised vectors, per segment, that are compared again by full-precision vectors
 * @param pendingChanges changes that lookups see before they are refreshed, at most; each may hold an embedding
 */
record Tuning(int exactCutOff, int leafCutOff, int depth, int pool, int pendingChanges) {
    static final Tuning DEFAULT = new Tuning(20_000, 2_000, 200, 400, 4_096);

    Tuning {
        if (exactCutOff < 0 || leafCutOff < 0)
            throw new IllegalArgumentException("a cut-off is at least 0, got " + exactCutOff + " and " + leafCutOff);
        if (depth < 1 || pool < depth)
            throw new IllegalArgumentException(
                    "the pool is at least as large as the depth, which is at least 1; got " + pool + " and " + depth);
        if (pendingChanges < 1)
            throw new IllegalArgumentException("at least 1 change may be pending, got " + pendingChanges);
    }
}
