package org.lookalike.search;

import java.util.Set;

/**
 * Which pictures may be found: those with any of the categories and any of the predictions; an empty set lets all
 * through.
 */
public record Filter(Set<String> categories, Set<String> predictions) {
    public static final Filter NONE = new Filter(Set.of(), Set.of());

    public Filter {
        categories = Set.copyOf(categories);
        predictions = Set.copyOf(predictions);
    }
}
