package org.lookalike.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many pictures there are of each kind, most first, then by name. Each count respects all parts of the filter but its
 * own, so that a person sees what else could be chosen.
 *
 * @param sizes by {@link PictureSize} name
 * @param shapes by {@link PictureShape} name
 * @param years in which they were taken, the latest first
 * @param folders those in which one would look next: below the chosen ones, and beside them; at most
 *        {@link FolderCounts#MOST}
 */
public record Facets(Map<String, Long> categories, Map<String, Long> predictions, Map<String, Long> sizes,
        Map<String, Long> shapes, Map<String, Long> years, Map<String, Long> folders) {

    public Facets {
        categories = ordered(categories);
        predictions = ordered(predictions);
        sizes = ordered(sizes);
        shapes = ordered(shapes);
        years = ordered(years);
        folders = ordered(folders);
    }

    private static Map<String, Long> ordered(Map<String, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
