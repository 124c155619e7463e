package org.lookalike.load;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * One stretch of a load test.
 *
 * @param offered visits a second that came, where they came by themselves
 * @param took from the first visit to the last answer
 */
record Stretch(String name, String offered, Tally tally, Duration took) {
    static final String HEAD = String.format(Locale.ROOT, "%-28s %9s %11s %8s %8s %7s %7s %7s %7s", "", "offered/s",
            "answered/s", "answered", "429", "failed", "p50 ms", "p95 ms", "p99 ms");

    /** Accepted requests, all kinds together. */
    double perSecond() {
        return tally.accepted().getTotalCount() / (took.toNanos() / 1e9);
    }

    long failures() {
        return tally.failed().values().stream().mapToLong(Long::longValue).sum();
    }

    double p99() {
        return tally.accepted().getValueAtPercentile(99);
    }

    /** A line for all together, and one for each kind. */
    String table() {
        var lines = new StringBuilder(line(name, offered, tally.accepted(), tally.turnedAway(), failures()));
        for (Kind kind : Kind.values())
            lines.append('\n')
                    .append(line("  " + kind.name().toLowerCase(Locale.ROOT), "", tally.accepted(kind),
                            tally.turnedAway(kind), 0));
        tally.failed().forEach((what, count) -> lines.append("\n  FAILED ").append(what).append(": ").append(count));
        return lines.toString();
    }

    private String line(String title, String coming, Histogram accepted, long turnedAway, long failed) {
        return String.format(Locale.ROOT, "%-28s %9s %11.1f %8d %8d %7d %7d %7d %7d", title, coming,
                accepted.getTotalCount() / (took.toNanos() / 1e9), accepted.getTotalCount(), turnedAway, failed,
                accepted.getValueAtPercentile(50), accepted.getValueAtPercentile(95),
                accepted.getValueAtPercentile(99));
    }
}
