package org.lookalike.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many pictures there are of each category and of each prediction, most first, then by name. Each count respects the
 * other filter but not its own, so that a person sees what else could be chosen.
 */
public record Facets(Map<String, Long> categories, Map<String, Long> predictions) {

    public Facets {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        predictions = Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
    }
}
