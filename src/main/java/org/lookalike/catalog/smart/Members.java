package org.lookalike.catalog.smart;

import java.util.List;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.search.Hit;

/**
 * A page of a collection's pictures, those that look most like it first; then those marked right that do not.
 *
 * @param hits their scores are cosines with the taste's direction
 * @param total of all pages
 * @param unknown pictures marked right or wrong that the index does not have, now
 */
public record Members(List<Hit> hits, long total, Set<ContentId> unknown) {
    public Members {
        hits = List.copyOf(hits);
        unknown = Set.copyOf(unknown);
    }
}
