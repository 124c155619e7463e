package org.lookalike.catalog;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.lookalike.image.ContentId;

/** Locks for contents, a fixed number of them: two contents may share one, so whoever holds one takes no other. */
final class ContentLocks {
    private static final int COUNT = 256;

    private final List<? extends Lock> locks = Stream.generate(ReentrantLock::new).limit(COUNT).toList();

    /** The same one each time. */
    Lock of(ContentId id) {
        return locks.get(Math.floorMod(id.hashCode(), COUNT));
    }
}
