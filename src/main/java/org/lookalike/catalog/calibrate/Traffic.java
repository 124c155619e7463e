package org.lookalike.catalog.calibrate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many questions are being answered, so that work in the background can let them pass. Any number of threads. */
public final class Traffic {
    /** Under a ceaseless stream of questions work goes on now and then all the same. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private int passing;

    /** A question on its way, from being asked to being answered. */
    public interface Passage extends AutoCloseable {
        @Override
        void close();
    }

    public Passage begin() {
        count(1);
        return () -> count(-1);
    }

    private void count(int change) {
        lock.lock();
        try {
            passing += change;
            if (passing == 0)
                quiet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns as soon as no question is being answered, or after half a second of them. */
    void awaitQuiet() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = PATIENCE_NANOS;
            while (passing > 0 && left > 0)
                left = quiet.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }
}
