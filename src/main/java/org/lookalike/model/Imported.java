package org.lookalike.model;

import java.util.List;
import java.util.Map;

/**
 * A network that somebody else exported as a TorchScript program, of which nothing is known but what comes out: it can embed,
 * and heads can be taught on it.
 *
 * @param features of its output
 * @param hasPlaces whether its output is a map, N×C×h×w, and not N×C
 */
record Imported(int features, boolean hasPlaces) implements Network {
    static final String NAME = "imported";
    private static final int LEAST = 8;

    static Imported of(Options options) {
        return new Imported(options.number("features", 1), options.flag("places"));
    }

    String label() {
        return NAME + " features=" + features + (hasPlaces ? " places=true" : "");
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
        throw new BadBundle(
                "an imported network is a program, whose layers nobody knows: it embeds, and heads can be taught "
                        + "on it (strategy head)");
    }

    @Override
    public Sides sides() {
        return Sides.from(LEAST, 1, 224);
    }

    @Override
    public Map<String, String> stages() {
        return Map.of();
    }

    @Override
    public List<String> head() {
        return List.of();
    }
}
