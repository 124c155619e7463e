package org.lookalike.server;

import java.util.List;
import java.util.Map;

/** How many pictures there are of a category. */
record CategoryCount(String category, long count) {

    static List<CategoryCount> of(Map<String, Long> counts) {
        return counts.entrySet().stream().map(e -> new CategoryCount(e.getKey(), e.getValue())).toList();
    }
}
