package org.lookalike.search.cluster;

/**
 * OpenSearch's scores, which are positive, and cosines. The inner product's formula has been the same in all versions; the
 * cosine's changed with 2.19.
 */
final class Scores {
    static final String SPACE = "innerproduct";

    private Scores() {}

    /** Of unit vectors: {@code p + 1} where their product p is at least 0, {@code 1 / (1 - p)} below. */
    static float cosine(double score) {
        double product = score >= 1 ? score - 1 : 1 - 1 / score;
        return (float) Math.clamp(product, -1, 1);
    }

    static double of(float cosine) {
        return cosine >= 0 ? cosine + 1.0 : 1 / (1.0 - cosine);
    }
}
