package org.lookalike.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A backbone: a network up to what its classifier sees, described by its layers. Input N×channels×side×side, output the map
 * N×C×h×w whose average over space is the embedding.
 */
interface Network {

    <T> T describe(Layers<T> layers, T input);

    /** Channels of the feature map. */
    int features();

    /** Of the pictures that it sees: 3, or 1 for shades of grey. */
    default int channels() {
        return 3;
    }

    Sides sides();

    /** From where on it can be trained, the lowest first: names, and what the names of their layers begin with. */
    Map<String, String> stages();

    /** The public names of the layers behind it, from the first to the classifier; more than one take the whole map. */
    default List<String> head() {
        return List.of("classifier");
    }

    /** Whether its last map has places, of which the embedding is the average. */
    default boolean hasPlaces() {
        return true;
    }

    /** Whether a share of its numbers rests in each step of a training. */
    default boolean isResting() {
        return false;
    }

    /** Every parameter and buffer by name, in the network's order. */
    default Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        describe(new ShapeCollector(shapes), "");
        return shapes;
    }
}
