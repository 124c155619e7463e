package org.lookalike.catalog;

import java.util.List;
import java.util.Optional;
import org.lookalike.model.Embedding;

/**
 * Several examples as one: q = sum of w_i e_i, scaled to unit length, where e_i are unit vectors and w_i weights, positive
 * for what to look like and negative for what not (Rocchio 1971, "Relevance Feedback in Information Retrieval"; Manning et
 * al. 2008, "Introduction to Information Retrieval", equation 9.3, without the averaging: every example counts for
 * itself).
 *
 * @param length of the sum before scaling: of a hit's score, example i gives {@code weight_i / length * cos(e_i, hit)}
 */
record Combination(Embedding direction, float length) {
    /** Shorter sums are what rounding leaves of examples that cancel each other out. */
    private static final double LEAST = 1e-4;

    /** Empty if the examples cancel each other out. */
    static Optional<Combination> of(List<Weighted> examples) {
        if (examples.size() == 1 && examples.getFirst().weight() > 0)
            return Optional.of(new Combination(examples.getFirst().embedding(), examples.getFirst().weight()));
        float[] sum = new float[examples.getFirst().embedding().size()];
        for (Weighted example : examples)
            for (int i = 0; i < sum.length; i++)
                sum[i] += example.weight() * example.embedding().vector()[i];
        Embedding direction = Embedding.of(sum);
        return direction.length() < LEAST
                ? Optional.empty()
                : Optional.of(new Combination(direction, direction.length()));
    }

    record Weighted(Embedding embedding, float weight) {}
}
