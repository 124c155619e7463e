package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.PictureFile;

/** Lets a file pass when two looks, the quiet time apart, see the same of it. One thread. */
final class Settling implements Predicate<PictureFile> {
    /** Beyond so many, files are read as they are, and read again when they have changed. */
    private static final int MOST = 100_000;

    private final long quiet;
    private final LongSupplier nanos;
    private final Map<Path, Seen> waiting = new HashMap<>();
    private long look;

    /**
     * @param since when it was first seen like this, in nanoseconds
     * @param look the latest in which it was seen
     */
    private record Seen(long bytes, long modifiedMillis, long since, long look) {
        boolean isStill(PictureFile file) {
            return bytes == file.bytes() && modifiedMillis == file.modifiedMillis();
        }
    }

    /** @param nanos a clock */
    Settling(Duration quiet, LongSupplier nanos) {
        this.quiet = quiet.toNanos();
        this.nanos = nanos;
    }

    void beginLook() {
        look++;
    }

    @Override
    public boolean test(PictureFile file) {
        @Nullable
        Seen before = waiting.get(file.path());
        long now = nanos.getAsLong();
        if (before == null && waiting.size() >= MOST)
            return true;
        boolean still = before != null && before.isStill(file);
        long since = still ? Objects.requireNonNull(before).since() : now;
        if (still && now - since >= quiet) {
            waiting.remove(file.path());
            return true;
        }
        waiting.put(file.path(), new Seen(file.bytes(), file.modifiedMillis(), since, look));
        return false;
    }

    /** Forgets files that this look did not meet again, and says where the others are. */
    Collection<Path> endLook() {
        waiting.values().removeIf(seen -> seen.look() < look);
        return waiting.keySet().stream().map(Path::getParent).filter(Objects::nonNull).distinct().toList();
    }
}
