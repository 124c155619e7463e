package org.lookalike.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A backbone by its name and what was chosen of it, such as {@code densenet121} or {@code lenet5 activation=sigmoid}. Two
 * with the same label are the same.
 */
public final class Architecture {
    /** 5x5 of three channels: the products of larger ones take longer than what they are for. */
    private static final int LARGEST_PATCH = 75;

    private final String label;
    private final Network network;

    private Architecture(String label, Network network) {
        this.label = label;
        this.network = network;
    }

    /**
     * @param label a name, then options as {@code key=value} with blanks between
     * @throws BadBundle if there is none of that name, or it cannot be as the options say
     */
    public static Architecture labelled(String label) {
        String text = label.strip();
        int blank = text.indexOf(' ');
        String name = blank < 0 ? text : text.substring(0, blank);
        var options = new Options(name, blank < 0 ? "" : text.substring(blank));
        Network network = Networks.of(name, options)
                .orElseThrow(() -> new BadBundle("unknown architecture \"" + name + "\"; known are "
                        + String.join(", ", names())));
        options.requireNoOthers();
        return new Architecture(name + options.text(), network);
    }

    /** What {@link #labelled} knows; N stands for a number of layers. */
    public static List<String> names() {
        return List.copyOf(Networks.names());
    }

    /** Whether it is a program of somebody else's, which can embed but not be trained. */
    public boolean isImported() {
        return network instanceof Imported;
    }

    Network network() {
        return network;
    }

    /** As in commands and bundles. */
    public String label() {
        return label;
    }

    /** Numbers in an embedding. */
    public int embeddingSize() {
        return network.features();
    }

    /** Numbers of the whole feature map for squares of this side. */
    public int mapSize(int side) {
        if (isImported())
            throw new BadBundle(label + " says nothing of its maps; its heads take pooled features");
        int map = network.describe(new SideTrace(), side);
        return network.features() * map * map;
    }

    /** Channels of the pictures that it sees: 3, or 1 for shades of grey. */
    public int channels() {
        return network.channels();
    }

    /** The side for which it was published, in pixels. */
    public int usualSide() {
        return network.sides().usual();
    }

    /** Names of the parts from which on it can be trained, the lowest first. */
    public List<String> stages() {
        return List.copyOf(network.stages().keySet());
    }

    /** Whether its first convolution has a filter for every direction of a small patch, and one for the opposite. */
    public boolean canWhiten() {
        long[] first = network.shapes().values().iterator().next();
        long numbers = Tensor.count(first) / first[0];
        return first.length == 4 && first[0] == 2 * numbers && numbers <= LARGEST_PATCH;
    }

    /** Whether an embedding is the average over places of a picture, so that it can be said which of them matched. */
    public boolean hasPlaces() {
        return network.hasPlaces();
    }

    /** @throws BadBundle if it cannot see pictures that are prepared like this */
    public void require(Preprocessing preprocessing) {
        if (!network.sides().contain(preprocessing.crop()))
            throw new BadBundle(label + " sees squares " + network.sides().rule() + ", got "
                    + preprocessing.crop());
        if (network.channels() != preprocessing.channels())
            throw new BadBundle(label + " sees " + network.channels() + " channels, got " + preprocessing.channels());
    }

    /** The public names of the head's layers, by their names in a bundle, from the first to the last. */
    Map<String, String> publicHead() {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> layers = network.head();
        for (int i = 0; i < layers.size() - 1; i++)
            names.put(Head.HIDDEN + i, layers.get(i));
        names.put(Head.CLASSIFIER, layers.getLast());
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Architecture that && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }
}
