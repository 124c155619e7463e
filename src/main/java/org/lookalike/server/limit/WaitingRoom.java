package org.lookalike.server.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * Who may work now, who waits, and who is turned away at once because waiting would take too long. The expected wait is the time
 * that the works ahead take, by the mean of their kinds, over the places. All are equally patient: else those who take long would
 * be let in more often than others when too many come. First come, first served, but for those whose share of the places is taken:
 * they wait while others pass. Any number of threads; never blocks.
 */
public final class WaitingRoom {
    /** The first works of a program take longer than all later ones. */
    private static final double FIRST_GUESS = Duration.ofMillis(100).toNanos();
    private static final double NEWS = 0.1;
    private static final double NEWS_OF_ALL = 0.02;
    private final WorkLimits limits;
    private final LongSupplier nanoTime;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final Set<Ticket> working = new HashSet<>();
    private final Map<String, Double> meanNanos = new HashMap<>();
    private double meanNanosOfAll = FIRST_GUESS;

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

    /** Some of the places, for some of those who come. */
    private record Share(Predicate<Ticket> whose, int places) {}

    private List<Share> shares(Client client) {
        var all = new Share(ticket -> true, limits.places());
        var own = new Share(ticket -> ticket.client().equals(client), limits.ofOne(client));
        return client.isStranger()
                ? List.of(all, own, new Share(ticket -> ticket.client().isStranger(), limits.ofStrangers()))
                : List.of(all, own);
    }

    /** @param kind works of one kind take about the same time; there are few kinds */
    public synchronized Entrance enter(String kind, Client client) {
        var ticket = new Ticket(this, kind, client);
        if (mayBegin(ticket)) {
            begin(ticket);
            return new Entrance.Admitted(ticket);
        }
        double wait = shares(client).stream().mapToDouble(this::expectedNanos).max().orElse(0);
        if (wait > patienceNanos())
            return new Entrance.TurnedAway(Duration.ofNanos((long) wait));
        waiting.add(ticket);
        return new Entrance.Admitted(ticket);
    }

    synchronized void leave(Ticket ticket) {
        if (waiting.remove(ticket) || !working.remove(ticket))
            return;
        if (!ticket.isDiscounted())
            learn(ticket.kind(), nanoTime.getAsLong() - ticket.begun());
        callNext();
    }

    /** More than one may have waited for the same. */
    private void callNext() {
        for (Ticket next : List.copyOf(waiting))
            if (mayBegin(next)) {
                waiting.remove(next);
                begin(next);
            }
    }

    private boolean mayBegin(Ticket ticket) {
        return working.size() < limits.places()
                && shares(ticket.client()).stream().allMatch(share -> taken(share) < share.places());
    }

    private long taken(Share share) {
        return working.stream().filter(share.whose()).count();
    }

    private void learn(String kind, long nanos) {
        double mean = mean(kind);
        meanNanos.put(kind, mean + NEWS * (nanos - mean));
        meanNanosOfAll += NEWS_OF_ALL * (nanos - meanNanosOfAll);
    }

    /** For those who wait longer than expected: the same again, and some more. */
    synchronized Duration longestWait() {
        return Duration.ofNanos((long) (2 * patienceNanos()));
    }

    public synchronized int working() {
        return working.size();
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    /** Until all who wait for these places have begun, and one of them is free again. */
    private double expectedNanos(Share share) {
        if (taken(share) < share.places())
            return 0;
        double ahead = means(waiting, share).sum();
        double under = means(working, share).average().orElse(0);
        return (ahead + under) / share.places();
    }

    private DoubleStream means(Collection<Ticket> tickets, Share share) {
        return tickets.stream().filter(share.whose()).mapToDouble(ticket -> mean(ticket.kind()));
    }

    private double patienceNanos() {
        return Math.max(limits.patience() * meanNanosOfAll, (double) limits.atLeast().toNanos());
    }

    private double mean(String kind) {
        return meanNanos.getOrDefault(kind, FIRST_GUESS);
    }

    private void begin(Ticket ticket) {
        working.add(ticket);
        ticket.call(nanoTime.getAsLong());
    }
}
