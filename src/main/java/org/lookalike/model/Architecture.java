package org.lookalike.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The backbones, DenseNets with torchvision's parameter names (Huang et al. 2017, "Densely Connected Convolutional
 * Networks", table 1).
 */
@SuppressWarnings("ImmutableEnumChecker") // a DenseNet is a record of numbers
public enum Architecture {
    /** 7 million parameters. */
    DENSENET121(32, 64, 6, 12, 24, 16),
    /** 12 million. */
    DENSENET169(32, 64, 6, 12, 32, 32),
    /** 18 million. */
    DENSENET201(32, 64, 6, 12, 48, 32),
    /** 26 million. */
    DENSENET161(48, 96, 6, 12, 36, 24);

    private final DenseNet network;

    Architecture(int growthRate, int initialFeatures, Integer... blocks) {
        this.network = new DenseNet(growthRate, initialFeatures, List.of(blocks));
    }

    public DenseNet network() {
        return network;
    }

    /** Numbers in an embedding. */
    public int embeddingSize() {
        return network.features();
    }

    /** As in commands and bundles: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadBundle if there is none of that label */
    public static Architecture labelled(String label) {
        return Arrays.stream(values())
                .filter(a -> a.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadBundle("unknown architecture \"" + label + "\"; known are "
                        + Arrays.stream(values()).map(Architecture::label).collect(Collectors.joining(", "))));
    }
}
