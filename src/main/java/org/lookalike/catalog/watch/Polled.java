package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks into every directory again and again, but not more than a tenth of the time. */
final class Polled implements Lookout {
    private static final int REST = 9;

    private final Sights sights;
    private final Duration every;
    private final Set<Path> roots = new LinkedHashSet<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<Path, Long> before = new HashMap<>();
    private long next;

    Polled(Sights sights, Duration every) {
        this.sights = sights;
        this.every = every;
        this.next = System.nanoTime() + every.toNanos();
    }

    @Override
    public void begin(Path folder) {
        if (roots.stream().noneMatch(folder::startsWith))
            roots.add(folder);
        seen(folder, before);
    }

    @Override
    public boolean look(Dirty dirty, Duration atMost) throws InterruptedException {
        long wait = Math.min(next - System.nanoTime(), atMost.toNanos());
        if (closed.await(wait, TimeUnit.NANOSECONDS) || next - System.nanoTime() > 0)
            return false;
        long start = System.nanoTime();
        boolean changed = compare(dirty);
        long end = System.nanoTime();
        next = end + Math.max(every.toNanos(), REST * (end - start));
        return changed;
    }

    private boolean compare(Dirty dirty) {
        Map<Path, Long> now = HashMap.newHashMap(before.size());
        for (Path root : roots)
            seen(root, now);
        boolean changed = false;
        for (var directory : now.entrySet()) {
            @Nullable
            Long was = before.get(directory.getKey());
            if (!directory.getValue().equals(was)) {
                dirty.mark(directory.getKey());
                changed = true;
            }
        }
        before = now;
        return changed;
    }

    /** A directory that cannot be listed is one that changes when it can be again. */
    private void seen(Path directory, Map<Path, Long> into) {
        Listing listing = sights.of(directory).orElse(new Listing(true, List.of(), 0));
        into.put(directory, listing.fingerprint());
        for (Path child : listing.directories())
            seen(child, into);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
