package org.lookalike.image;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends processes whose time is up. */
final class Watchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("decoding-watchdog").factory());

    Watchdog() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Begins at once. Used by one thread. */
    Limit limit(Process process, Duration time) {
        var limit = new Limit(process, time);
        limit.resume();
        return limit;
    }

    /** Does something that never fails again and again. */
    void every(Duration time, Runnable action) {
        var _ = clock.scheduleWithFixedDelay(action, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** How long a process may still take; the process is killed when it has passed. Closed in time, nothing happens. */
    final class Limit implements AutoCloseable {
        private final Process process;
        private long leftNanos;
        private long running;
        private @Nullable Future<?> end;
        private volatile boolean passed;

        private Limit(Process process, Duration time) {
            this.process = process;
            this.leftNanos = time.toNanos();
        }

        boolean passed() {
            return passed;
        }

        /** Whatever is waited for now is not the process's fault. */
        void pause() {
            if (end == null)
                return;
            end.cancel(false);
            end = null;
            leftNanos -= System.nanoTime() - running;
        }

        /** The rest of the time goes on. */
        void resume() {
            running = System.nanoTime();
            end = clock.schedule(this::pass, leftNanos, TimeUnit.NANOSECONDS);
        }

        private void pass() {
            passed = true;
            process.destroyForcibly();
        }

        @Override
        public void close() {
            pause();
        }
    }
}
