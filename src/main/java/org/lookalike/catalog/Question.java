package org.lookalike.catalog;

import org.lookalike.search.Filter;

/**
 * How to answer, whatever the picture.
 *
 * @param k hits wanted, 1 to {@link org.lookalike.search.Query#MAX_K}
 * @param offset hits to skip first
 * @param minScore hits below this cosine are left out; -1 keeps all
 * @param exact whether to insist on comparing with every picture that the filter lets through
 * @param diversity as in {@link org.lookalike.search.Query}
 */
public record Question(int k, int offset, Filter filter, float minScore, boolean exact, float diversity) {
    public static final Question DEFAULT = new Question(20, 0, Filter.NONE, -1, false, 0);
}
