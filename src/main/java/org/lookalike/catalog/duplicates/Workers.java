package org.lookalike.catalog.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.lookalike.train.Watcher;

/** Does something with every number, on all processors. */
final class Workers {
    private static final int AT_ONCE = 16;

    private final Watcher watcher;
    private final BooleanSupplier stopped;
    private volatile boolean failed;

    Workers(Watcher watcher, BooleanSupplier stopped) {
        this.watcher = watcher;
        this.stopped = stopped;
    }

    /**
     * @param work any number of threads, each number once
     * @throws CancellationException if it was stopped
     */
    void each(String what, int count, IntConsumer work) {
        int processors = Runtime.getRuntime().availableProcessors();
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(processors)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < processors; i++)
                all.add(threads.submit(() -> some(what, count, next, work)));
            for (Future<?> one : all)
                await(one);
        }
        if (stopped.getAsBoolean())
            throw new CancellationException();
    }

    private void some(String what, int count, AtomicInteger next, IntConsumer work) {
        for (int from = next.getAndAdd(AT_ONCE); from < count; from = next.getAndAdd(AT_ONCE)) {
            if (failed || stopped.getAsBoolean())
                return;
            try {
                for (int i = from; i < Math.min(count, from + AT_ONCE); i++)
                    work.accept(i);
            } catch (RuntimeException | Error e) {
                failed = true; // so that the others stop, too
                throw e;
            }
            watcher.at(what, Math.min(next.get(), count), count, "");
        }
    }

    private void await(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            failed = true;
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
