package org.lookalike.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bounded queue between the threads of a pipeline: putting waits while it is full, taking waits while it is empty. It
 * ends when the last thing put before {@link #end} is taken, or at once by {@link #drop}.
 */
final class Pipe<T> {
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private final int capacity;
    private boolean ended;

    Pipe(int capacity) {
        this.capacity = capacity;
    }

    /** False if the pipe has ended, in which case the thing is lost. */
    synchronized boolean put(T thing) throws InterruptedException {
        while (waiting.size() >= capacity && !ended)
            wait();
        if (ended)
            return false;
        waiting.add(thing);
        notifyAll();
        return true;
    }

    /** The next thing, or nothing at the end. */
    Optional<T> take() throws InterruptedException {
        return take(1).stream().findFirst();
    }

    /** So many things, fewer only at the end, none after it. */
    synchronized List<T> take(int count) throws InterruptedException {
        while (waiting.size() < Math.min(count, capacity) && !ended)
            wait();
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !waiting.isEmpty())
            taken.add(waiting.remove());
        notifyAll();
        return taken;
    }

    /** Nothing more will be put. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Ends at once; what was not taken yet is forgotten. */
    synchronized void drop() {
        waiting.clear();
        end();
    }
}
