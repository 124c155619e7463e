package org.lookalike.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Prepares numbered things before they are asked for, a few at a time, on threads of its own, so that who asks need not
 * wait. Asked by one thread.
 *
 * @param <T> what is prepared
 */
final class Ahead<T> implements AutoCloseable {
    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());
    /** Ready or being made. */
    private static final int DEPTH = THREADS + 1;

    private final LongFunction<T> preparing;
    private final long end;
    private final Deque<Future<T>> coming = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS,
            Thread.ofPlatform().daemon().name("prepare-", 0).factory());
    private long next;

    /**
     * @param preparing of a number; called from several threads
     * @param end the first number that is not wanted
     */
    Ahead(LongFunction<T> preparing, long from, long end) {
        this.preparing = preparing;
        this.next = from;
        this.end = end;
    }

    /** The next one, which may fail as its preparation did. */
    T take() {
        while (coming.size() < DEPTH && next < end) {
            long number = next++;
            coming.add(threads.submit(() -> preparing.apply(number)));
        }
        try {
            return coming.remove().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a batch was prepared");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
