package org.lookalike.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lookalike.search.Facets;

/**
 * {@link Facets} as JSON: most first, then by name; years latest first.
 *
 * @param folders where to look next: below the chosen ones, or below those that were indexed
 */
record FacetsJson(List<CategoryCount> categories, List<CategoryCount> predictions, List<CategoryCount> sizes,
        List<CategoryCount> shapes, List<CategoryCount> years, List<CategoryCount> folders) {

    static FacetsJson of(Facets facets) {
        return new FacetsJson(CategoryCount.of(facets.categories()), CategoryCount.of(facets.predictions()),
                CategoryCount.of(lower(facets.sizes())), CategoryCount.of(lower(facets.shapes())),
                CategoryCount.of(facets.years()), CategoryCount.of(facets.folders()));
    }

    private static Map<String, Long> lower(Map<String, Long> counts) {
        Map<String, Long> lower = new LinkedHashMap<>();
        counts.forEach((name, count) -> lower.put(name.toLowerCase(Locale.ROOT), count));
        return lower;
    }
}
