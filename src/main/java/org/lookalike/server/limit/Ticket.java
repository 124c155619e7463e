package org.lookalike.server.limit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place in a waiting room, later at work. Left by closing it, which may be done in any state and more than once. */
public final class Ticket implements AutoCloseable {
    private final WaitingRoom room;
    private final String kind;
    private final Client client;
    private final CountDownLatch called = new CountDownLatch(1);
    private volatile long begun;
    private volatile boolean isDiscounted;
    private boolean isLeft;

    Ticket(WaitingRoom room, String kind, Client client) {
        this.room = room;
        this.kind = kind;
        this.client = client;
    }

    String kind() {
        return kind;
    }

    Client client() {
        return client;
    }

    /** Waits to be called, but not for ever; false: that took too long, and the ticket is void. */
    public boolean await() throws InterruptedException {
        if (called.await(room.longestWait().toNanos(), TimeUnit.NANOSECONDS))
            return true;
        close();
        return false;
    }

    public boolean isCalled() {
        return called.getCount() == 0;
    }

    void call(long nanos) {
        begun = nanos;
        called.countDown();
    }

    /** The time that this took is not to be expected of others of its kind. */
    public void discount() {
        isDiscounted = true;
    }

    boolean isDiscounted() {
        return isDiscounted;
    }

    /** When it was called, in nanoseconds. */
    long begun() {
        return begun;
    }

    @Override
    public void close() {
        synchronized (room) {
            if (!isLeft)
                room.leave(this);
            isLeft = true;
        }
    }
}
