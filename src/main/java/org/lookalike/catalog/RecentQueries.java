package org.lookalike.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;

/**
 * The pictures and parts of pictures that were asked with lately, so that a search can be paged, reloaded, explained and
 * shared without sending its picture again. Kept in memory only, and forgotten oldest first. Any number of threads.
 */
final class RecentQueries {
    /** At 224x224 pixels and a thumbnail each, some 60 MB. */
    private static final int CAPACITY = 300;

    private final Map<Key, Remembered> recent = Collections
            .synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
                    return size() > CAPACITY;
                }
            });

    private record Key(ContentId id, Region part) {}

    /** @param thumbnail of the whole picture; empty beside a part */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Remembered(Subject subject, byte[] thumbnail) {}

    void remember(Remembered query) {
        recent.put(new Key(query.subject().id(), query.subject().part()), query);
    }

    Optional<Remembered> find(ContentId id, Region part) {
        return Optional.ofNullable(recent.get(new Key(id, part)));
    }
}
