package org.lookalike.search.cluster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;

/**
 * What the changes of this process start from: whoever changes a picture has looked at it just before, and should another
 * process have changed it meanwhile, both changes are to be kept. Any number of threads.
 */
final class Bases {
    private static final int FOUND_KEPT = 1_024;
    private static final float LOAD = 0.75f;

    private final Map<ContentId, Base> found = new LinkedHashMap<>(FOUND_KEPT, LOAD, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, Base> eldest) {
            return size() > FOUND_KEPT;
        }
    };
    private final Map<ContentId, Base> changed = new HashMap<>();

    /** Somebody looked at a picture. */
    synchronized void found(ContentId id, Base base) {
        found.put(id, base);
    }

    /** Somebody changes it. What was not looked at is replaced, whatever it was. */
    synchronized void changing(ContentId id) {
        Base base = found.remove(id);
        if (base != null)
            changed.putIfAbsent(id, base);
    }

    /** Null where nobody looked. */
    synchronized @Nullable Base of(ContentId id) {
        return changed.get(id);
    }

    /** The next change of the picture starts from this one. */
    synchronized void acknowledged(ContentId id, @Nullable IndexedPicture now, Version version) {
        changed.put(id, now == null ? Base.NOTHING : new Base(now, version));
    }

    /** Lookups see the cluster's own again, but for pictures whose changes are still pending. */
    synchronized void forgetAllBut(Predicate<ContentId> pending) {
        changed.keySet().removeIf(pending.negate());
    }
}
