package org.lookalike.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What to do on Ctrl-C or when asked to end: the action is run, then the process waits until the work is closed, so that
 * nothing is lost.
 */
final class OnInterrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end);
    private volatile Runnable action = () -> {};

    private OnInterrupt() {}

    /** Open this before what has to be closed, and say later what ends the work. */
    static OnInterrupt waiting() {
        var onInterrupt = new OnInterrupt();
        Runtime.getRuntime().addShutdownHook(onInterrupt.hook);
        return onInterrupt;
    }

    void run(Runnable newAction) {
        action = newAction;
    }

    private void end() {
        action.run();
        try {
            var _ = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running already.
        }
    }
}
