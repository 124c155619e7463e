package org.lookalike.server.metrics;

import java.util.Map;

/**
 * A number that is found out when it is asked for.
 *
 * @param name without {@code _total}
 * @param counter whether it only grows
 * @param labels of few values each
 */
public record Measure(String name, String help, boolean counter, Map<String, String> labels, double value) {
    public Measure {
        labels = Map.copyOf(labels);
    }

    public static Measure gauge(String name, String help, double value) {
        return new Measure(name, help, false, Map.of(), value);
    }

    public static Measure gauge(String name, String help, long value) {
        return gauge(name, help, (double) value);
    }

    public static Measure counter(String name, String help, long value) {
        return new Measure(name, help, true, Map.of(), (double) value);
    }

    public Measure with(String label, String labelled) {
        return new Measure(name, help, counter, Map.of(label, labelled), value);
    }
}
