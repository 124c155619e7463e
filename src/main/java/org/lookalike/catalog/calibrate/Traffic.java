package org.lookalike.catalog.calibrate;

import java.util.concurrent.atomic.AtomicInteger;

/** How many questions are being answered, so that work in the background can let them pass. Any number of threads. */
public final class Traffic {
    private static final long LOOK_AGAIN_MILLIS = 5;
    /** Under a ceaseless stream of questions work goes on now and then all the same. */
    private static final int LOOKS = 100;

    private final AtomicInteger passing = new AtomicInteger();

    /** A question on its way, from being asked to being answered. */
    public interface Passage extends AutoCloseable {
        @Override
        void close();
    }

    public Passage begin() {
        passing.incrementAndGet();
        return passing::decrementAndGet;
    }

    /** Returns as soon as no question is being answered, or after half a second of them. */
    void awaitQuiet() throws InterruptedException {
        if (Thread.interrupted())
            throw new InterruptedException();
        for (int look = 0; look < LOOKS && passing.get() > 0; look++)
            Thread.sleep(LOOK_AGAIN_MILLIS);
    }
}
