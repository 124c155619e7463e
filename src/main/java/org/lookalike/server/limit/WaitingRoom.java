package org.lookalike.server.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Who may work now, who waits, and who is turned away at once because waiting would take too long: the expected wait is the mean
 * time of a work times those ahead, over the places. First come, first served. Any number of threads; never blocks.
 */
public final class WaitingRoom {
    /** The first works of a program take longer than all later ones. */
    private static final Duration FIRST_GUESS = Duration.ofMillis(100);
    private static final double NEWS = 0.1;
    private final WorkLimits limits;
    private final LongSupplier nanoTime;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private int working;
    private double meanNanos = FIRST_GUESS.toNanos();

    public WaitingRoom(WorkLimits limits) {
        this(limits, System::nanoTime);
    }

    WaitingRoom(WorkLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** What somebody who comes hears. */
    public sealed interface Entrance {
        /** To be waited for, and to be left in any case. */
        record Admitted(Ticket ticket) implements Entrance {}

        /** @param delay until there is likely to be a place */
        record TurnedAway(Duration delay) implements Entrance {}
    }

    public synchronized Entrance enter() {
        if (working < limits.places()) {
            var ticket = new Ticket(this);
            begin(ticket);
            return new Entrance.Admitted(ticket);
        }
        double wait = meanNanos * (waiting.size() + 1) / limits.places();
        if (wait > patienceNanos())
            return new Entrance.TurnedAway(Duration.ofNanos((long) wait));
        var ticket = new Ticket(this);
        waiting.add(ticket);
        return new Entrance.Admitted(ticket);
    }

    synchronized void leave(Ticket ticket) {
        if (waiting.remove(ticket) || !ticket.isCalled())
            return;
        meanNanos += NEWS * (nanoTime.getAsLong() - ticket.begun() - meanNanos);
        working--;
        Ticket next = waiting.poll();
        if (next != null)
            begin(next);
    }

    /** For those who wait longer than expected: the same again, and some more. */
    synchronized Duration longestWait() {
        return Duration.ofNanos((long) (2 * patienceNanos()));
    }

    public synchronized int working() {
        return working;
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    private double patienceNanos() {
        return Math.max(limits.patience() * meanNanos, (double) limits.atLeast().toNanos());
    }

    private void begin(Ticket ticket) {
        working++;
        ticket.call(nanoTime.getAsLong());
    }
}
