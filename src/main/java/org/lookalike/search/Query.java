package org.lookalike.search;

import java.util.Set;
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
 * @param except pictures to leave out, such as those that the embedding came from
 * @param diversity 0 for the nearest, nearest first; towards 1 the nearest that differ more and more from each other
 */
public record Query(Embedding embedding, int k, int offset, Filter filter, float minScore, boolean exact,
        Set<ContentId> except, float diversity) {
    public static final int MAX_K = 1000;

    /** The nearest. */
    public Query(Embedding embedding, int k, int offset, Filter filter, float minScore, boolean exact,
            @Nullable ContentId except) {
        this(embedding, k, offset, filter, minScore, exact, except == null ? Set.of() : Set.of(except), 0);
    }

    public Query {
        if (k < 1 || k > MAX_K)
            throw new IllegalArgumentException("k is 1 to " + MAX_K + ", got " + k);
        if (offset < 0)
            throw new IllegalArgumentException("offset is at least 0, got " + offset);
        if (!(minScore >= -1 && minScore <= 1))
            throw new IllegalArgumentException("minScore is a cosine in [-1, 1], got " + minScore);
        if (!(diversity >= 0 && diversity <= 1))
            throw new IllegalArgumentException("diversity lies in [0, 1], got " + diversity);
        except = Set.copyOf(except);
    }
}
