package org.lookalike.catalog.smart;

import java.util.List;
import org.lookalike.search.Hit;

/**
 * A page of a collection's pictures, those that look most like it first; then those marked right that do not.
 *
 * @param hits their scores are cosines with the taste's direction
 * @param total of all pages
 */
public record Members(List<Hit> hits, long total) {
    public Members {
        hits = List.copyOf(hits);
    }
}
