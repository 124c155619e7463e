package org.lookalike.server;

import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.duplicates.DuplicateSearch;

/**
 * How looking for duplicates stands.
 *
 * @param running null when nobody is looking
 * @param failure why the last look failed; null if it did not
 * @param found by the last look that came to its end; null if nobody looked yet
 */
record DuplicateSearchJson(@Nullable RunningJson running, @Nullable String failure, @Nullable DuplicatesJson found) {

    /** @param what is being done: {@code done} of {@code total} */
    record RunningJson(String what, long done, long total) {}

    static DuplicateSearchJson of(DuplicateSearch search, int offset, int limit) {
        return new DuplicateSearchJson(
                search.progress().map(p -> new RunningJson(p.what(), p.done(), p.total())).orElse(null),
                search.failure().orElse(null),
                search.duplicates().last().map(found -> DuplicatesJson.of(found, offset, limit)).orElse(null));
    }
}
