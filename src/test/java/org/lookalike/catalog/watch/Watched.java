package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A watch in a thread of its own, and what it had to say. */
public final class Watched implements AutoCloseable {
    public static final WatchOptions QUICK = new WatchOptions(Duration.ofMillis(20), Duration.ofMillis(50), false);
    public static final WatchOptions QUICK_POLLING = new WatchOptions(Duration.ofMillis(20), Duration.ofMillis(50),
            true);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition said = lock.newCondition();
    private final List<Notice> notices = new ArrayList<>();
    private final FolderWatch watch;
    private final Thread thread;

    /** @param making of the watch, given who wants to be told */
    Watched(Function<Watched, FolderWatch> making) {
        watch = making.apply(this);
        thread = Thread.ofPlatform().name("watching").start(() -> {
            try {
                watch.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public static Watched of(Path folder, WatchOptions options, FolderWatch.Updating updating) {
        return new Watched(it -> new FolderWatch(List.of(folder), path -> false, options, updating, it::hear));
    }

    void hear(Notice notice) {
        lock.lock();
        try {
            notices.add(notice);
            said.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when something holds that can only become true before a notice. */
    public void await(BooleanSupplier condition) throws InterruptedException {
        lock.lock();
        try {
            long left = PATIENCE;
            while (!condition.getAsBoolean() && left > 0)
                left = said.awaitNanos(left);
            assertTrue(condition.getAsBoolean(), () -> "it did not happen; what did: " + notices);
        } finally {
            lock.unlock();
        }
    }

    /** Returns when a notice of this kind was given so many times. */
    public void await(Class<? extends Notice> kind, int times) throws InterruptedException {
        await(() -> notices.stream().filter(kind::isInstance).count() >= times);
    }

    String kinds() {
        lock.lock();
        try {
            return notices.stream().map(notice -> notice.getClass().getSimpleName()).collect(Collectors.joining(" "));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        watch.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
