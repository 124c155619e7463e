package org.lookalike.catalog;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why a run of several threads ended early: the first of them to fail says it. */
final class FirstFailure {
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
    private final Runnable stop;

    /** @param stop ends the other threads */
    FirstFailure(Runnable stop) {
        this.stop = stop;
    }

    interface Stage {
        void run() throws IOException, InterruptedException;
    }

    /** A stage that fails ends the run: what it failed at would fail for every picture. */
    void guard(Stage stage) {
        try {
            stage.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            first.compareAndSet(null, e);
            stop.run();
        }
    }

    /** Throws what was caught, if anything was. */
    void rethrow() throws IOException {
        switch (first.get()) {
            case null -> {
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
