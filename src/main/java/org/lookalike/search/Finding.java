package org.lookalike.search;

import java.util.List;

/**
 * What a check found.
 *
 * @param items everything that it concerns, at least one thing: ids, paths or names, as a person knows them
 */
public record Finding(Flaw flaw, List<String> items) {

    public Finding {
        items = List.copyOf(items);
        if (items.isEmpty())
            throw new IllegalArgumentException("a finding concerns at least one thing, got none: " + flaw);
    }

    /** For a person: what, how many, an example and what can be done. */
    public String sentence() {
        return "%s: %,d, such as %s; %s".formatted(flaw.what(), items.size(), items.getFirst(), flaw.remedy());
    }
}
