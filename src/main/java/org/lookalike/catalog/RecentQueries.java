package org.lookalike.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

/**
 * The pictures that were asked with lately, so that a search can be paged, reloaded and shared without sending its picture
 * again. Kept in memory only, and forgotten oldest first. Any number of threads.
 */
final class RecentQueries {
    private static final int CAPACITY = 500;

    private final Map<ContentId, Remembered> recent = Collections
            .synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ContentId, Remembered> eldest) {
                    return size() > CAPACITY;
                }
            });

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Remembered(@Nullable String name, int width, int height, Embedding embedding, byte[] thumbnail) {}

    void remember(ContentId id, Remembered query) {
        recent.put(id, query);
    }

    Optional<Remembered> find(ContentId id) {
        return Optional.ofNullable(recent.get(id));
    }
}
