package org.lookalike.search;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param exact whether every picture that the filter lets through was compared
 * @param total pictures that the filter lets through, before {@code minScore} and {@code except}
 */
public record Results(List<Hit> hits, boolean exact, long total) {

    public Results {
        hits = List.copyOf(hits);
    }
}
