package org.lookalike.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;

/**
 * The pictures and parts of pictures that were asked with lately, so that a search can be paged, reloaded, explained and
 * shared without sending its picture again. Kept in memory only, and forgotten oldest first. Any number of threads.
 */
final class RecentQueries {
    /** Some 400 at 224x224 pixels. */
    static final long CAPACITY = 64L << 20;

    private final Map<Key, Remembered> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Key(ContentId id, Region part) {}

    /** @param thumbnail of the whole picture; empty beside a part */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Remembered(Subject subject, byte[] thumbnail) {
        private long bytes() {
            var square = subject.square();
            float[] map = subject.embedding().map();
            return thumbnail.length + (square == null ? 0 : square.rgb().length)
                    + (long) Float.BYTES * (subject.embedding().size() + (map == null ? 0 : map.length));
        }
    }

    synchronized void remember(Remembered query) {
        bytes += query.bytes();
        Remembered before = recent.put(new Key(query.subject().id(), query.subject().part()), query);
        if (before != null)
            bytes -= before.bytes();
        for (Key eldest : List.copyOf(recent.keySet())) {
            if (bytes <= CAPACITY || recent.size() == 1)
                break;
            bytes -= Objects.requireNonNull(recent.remove(eldest)).bytes();
        }
    }

    synchronized Optional<Remembered> find(ContentId id, Region part) {
        return Optional.ofNullable(recent.get(new Key(id, part)));
    }
}
