package org.lookalike.search;

import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

/**
 * A question to the index: what is nearest to this embedding?
 *
 * @param k hits wanted, 1 to {@value #MAX_K}
 * @param offset hits to skip first, at least 0
 * @param minScore hits below this cosine are left out; -1 keeps all
 * @param exact whether to insist on comparing with every picture that the filter lets through
 * @param except a picture to leave out, such as the one that the embedding came from; null for none
 */
public record Query(Embedding embedding, int k, int offset, Filter filter, float minScore, boolean exact,
        @Nullable ContentId except) {
    public static final int MAX_K = 1000;

    public Query {
        if (k < 1 || k > MAX_K)
            throw new IllegalArgumentException("k is 1 to " + MAX_K + ", got " + k);
        if (offset < 0)
            throw new IllegalArgumentException("offset is at least 0, got " + offset);
        if (!(minScore >= -1 && minScore <= 1))
            throw new IllegalArgumentException("minScore is a cosine in [-1, 1], got " + minScore);
    }
}
