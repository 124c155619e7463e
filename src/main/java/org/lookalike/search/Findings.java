package org.lookalike.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a check finds, in the order in which it does. For one thread. */
public final class Findings {
    private final Map<Flaw, List<String>> found = new LinkedHashMap<>();

    /** @param item an id, a path or a name, as a person knows it */
    public void add(Flaw flaw, String item) {
        found.computeIfAbsent(flaw, none -> new ArrayList<>()).add(item);
    }

    public List<Finding> all() {
        return found.entrySet().stream().map(each -> new Finding(each.getKey(), each.getValue())).toList();
    }

    /** What has this flaw; none if nothing has. */
    public List<String> of(Flaw flaw) {
        return List.copyOf(found.getOrDefault(flaw, List.of()));
    }
}
