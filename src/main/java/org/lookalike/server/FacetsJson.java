package org.lookalike.server;

import java.util.List;
import org.lookalike.search.Facets;

/** {@link Facets} as JSON: most first, then by name. */
record FacetsJson(List<CategoryCount> categories, List<CategoryCount> predictions) {

    static FacetsJson of(Facets facets) {
        return new FacetsJson(CategoryCount.of(facets.categories()), CategoryCount.of(facets.predictions()));
    }
}
