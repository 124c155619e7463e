package org.lookalike.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What became of requests. Any number of threads. */
final class Tally {
    private static final int TURNED_AWAY = 429;
    /** Three digits of milliseconds. */
    private static final int DIGITS = 3;
    private final Map<Kind, Histogram> accepted = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> turnedAway = new EnumMap<>(Kind.class);
    private final Map<String, Long> failed = new TreeMap<>();

    Tally() {
        for (Kind kind : Kind.values())
            accepted.put(kind, new Histogram(DIGITS));
    }

    synchronized void answered(Kind kind, int status, int millis) {
        if (status / 100 == 2)
            histogram(kind).recordValue(millis);
        else if (status == TURNED_AWAY)
            turnedAway.merge(kind, 1L, Long::sum);
        else
            failed.merge(kind + " " + status, 1L, Long::sum);
    }

    /** Broken connections, and answers that did not come in a minute. */
    synchronized void unanswered(Kind kind) {
        failed.merge(kind + " without an answer", 1L, Long::sum);
    }

    /** Times of those that were let in, in ms. */
    synchronized Histogram accepted(Kind kind) {
        return histogram(kind).copy();
    }

    synchronized Histogram accepted() {
        var all = new Histogram(DIGITS);
        for (Histogram each : accepted.values())
            all.add(each);
        return all;
    }

    synchronized long turnedAway(Kind kind) {
        return turnedAway.getOrDefault(kind, 0L);
    }

    synchronized long turnedAway() {
        return turnedAway.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All that is neither a result nor a 429, by kind and status. */
    synchronized Map<String, Long> failed() {
        return Map.copyOf(failed);
    }

    private Histogram histogram(Kind kind) {
        return Objects.requireNonNull(accepted.get(kind));
    }
}
