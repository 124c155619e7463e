package org.lookalike.catalog.duplicates;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Looks for duplicates in the background, once at a time. Any number of threads. */
public final class DuplicateSearch implements AutoCloseable {
    private final Duplicates duplicates;
    private @Nullable Thread running;
    private volatile boolean stopped;
    private volatile @Nullable Progress progress;
    private volatile @Nullable String failure;

    /** @param done of {@code total}, at what is being done now */
    public record Progress(String what, long done, long total) {}

    public DuplicateSearch(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    public Duplicates duplicates() {
        return duplicates;
    }

    /** False if it is under way already. */
    public synchronized boolean start() {
        if (running != null && running.isAlive())
            return false;
        stopped = false;
        failure = null;
        progress = new Progress("starting", 0, 1);
        running = Thread.ofPlatform().name("duplicates").daemon().start(this::run);
        return true;
    }

    private void run() {
        try {
            duplicates.find((what, done, total, detail) -> progress = new Progress(what, done, total), () -> stopped);
        } catch (CancellationException e) {
            // As asked; what was found before is kept.
        } catch (RuntimeException | OutOfMemoryError e) {
            failure = "looking for duplicates failed: " + e.getMessage();
            System.getLogger(DuplicateSearch.class.getName())
                    .log(System.Logger.Level.ERROR, "looking for duplicates failed", e);
        } finally {
            progress = null;
        }
    }

    /** Ends it soon; what was found before is kept. */
    public void stop() {
        stopped = true;
    }

    /** Empty when none is under way. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Why the last one failed; empty if it did not. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Waits until none is under way. */
    public void await() throws InterruptedException {
        Thread last;
        synchronized (this) {
            last = running;
        }
        if (last != null)
            last.join();
    }

    @Override
    public void close() {
        stop();
        try {
            await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
