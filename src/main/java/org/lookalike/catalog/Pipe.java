package org.lookalike.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue between the threads of a pipeline: putting waits while it is full, taking waits until a batch is there.
 * It ends when the last thing put before {@link #end} is taken, or at once by {@link #drop}.
 */
final class Pipe<T> {
    /** How long a whole batch is waited for: slow files must not hold back the ones before them. */
    private static final long PATIENCE_SECONDS = 1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    /** Signalled for whole batches only: waking a taker for every single thing costs more than small things do. */
    private final Condition batchReady = lock.newCondition();
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private final int batch;
    private final int capacity;
    private boolean ended;

    /**
     * @param batch things that are taken at once, at least 1
     * @param batches that fit in
     */
    Pipe(int batch, int batches) {
        this.batch = batch;
        this.capacity = batch * batches;
    }

    /** False if the pipe has ended, in which case the thing is lost. */
    boolean put(T thing) throws InterruptedException {
        lock.lock();
        try {
            while (waiting.size() >= capacity && !ended)
                room.await();
            if (ended)
                return false;
            waiting.add(thing);
            if (waiting.size() % batch == 0)
                batchReady.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A whole batch; fewer where more are slow to come or at the end, none after it. */
    List<T> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.size() < batch && !ended)
                if (!batchReady.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && !waiting.isEmpty())
                    break;
            List<T> taken = new ArrayList<>(batch);
            while (taken.size() < batch && !waiting.isEmpty())
                taken.add(waiting.remove());
            if (waiting.size() >= batch)
                batchReady.signal();
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be put. */
    void end() {
        lock.lock();
        try {
            ended = true;
            room.signalAll();
            batchReady.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends at once; what was not taken yet is forgotten. */
    void drop() {
        lock.lock();
        try {
            waiting.clear();
            end();
        } finally {
            lock.unlock();
        }
    }
}
