package org.lookalike.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lookalike.model.Layers.Conv;

/**
 * A DenseNet-BC without its classifier: four dense blocks, transitions that halve channels and sides between them
 * (Huang et al. 2017, section 3). Input N×3×H×W, output the feature map N×C×H/32×W/32 after the last ReLU.
 *
 * @param growthRate channels that each layer adds
 * @param blocks layers in each dense block
 */
public record DenseNet(int growthRate, int initialFeatures, List<Integer> blocks) {
    /** Channels of a layer's 1x1 convolution, in growth rates. */
    private static final int BOTTLENECK = 4;

    public DenseNet {
        if (growthRate < 1 || initialFeatures < 1 || blocks.isEmpty())
            throw new IllegalArgumentException("a DenseNet has features, a growth rate and blocks, all at least 1");
        blocks = List.copyOf(blocks);
    }

    <T> T describe(Layers<T> layers, T input) {
        T x = layers.convNormRelu(input, new Conv("features.conv0", 3, initialFeatures, 7, 2, 3), "features.norm0");
        x = layers.maxPool(x, 3, 2, 1);
        int channels = initialFeatures;
        for (int block = 1; block <= blocks.size(); block++) {
            x = layers.begin(x, "features.denseblock" + block, blocks.get(block - 1) * growthRate);
            for (int layer = 1; layer <= blocks.get(block - 1); layer++) {
                String name = "features.denseblock" + block + ".denselayer" + layer;
                x = layers.concat(x, denseLayer(layers, x, name, channels));
                channels += growthRate;
            }
            if (block < blocks.size()) {
                x = transition(layers, x, "features.transition" + block, channels);
                channels /= 2;
            }
        }
        return layers.normRelu(x, "features.norm5", channels);
    }

    private <T> T denseLayer(Layers<T> layers, T x, String name, int channels) {
        int narrow = BOTTLENECK * growthRate;
        T y = layers.normReluConvNormRelu(x, name + ".norm1", Conv.of1x1(name + ".conv1", channels, narrow),
                name + ".norm2");
        return layers.conv(y, new Conv(name + ".conv2", narrow, growthRate, 3, 1, 1));
    }

    private static <T> T transition(Layers<T> layers, T x, String name, int channels) {
        T y = layers.normReluConv(x, name + ".norm", Conv.of1x1(name + ".conv", channels, channels / 2));
        return layers.averagePool(y, 2);
    }

    /** From where on it can be trained, the lowest first; a transition belongs to the block before it. */
    public List<String> stages() {
        return IntStream.rangeClosed(1, blocks.size()).mapToObj(block -> "denseblock" + block).toList();
    }

    /** Channels of the feature map. */
    public int features() {
        int channels = initialFeatures;
        for (int block = 0; block < blocks.size(); block++) {
            channels += blocks.get(block) * growthRate;
            if (block < blocks.size() - 1)
                channels /= 2;
        }
        return channels;
    }

    /** Every parameter and buffer by name, in the network's order. */
    Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        describe(new ShapeCollector(shapes), "");
        return shapes;
    }

    private record ShapeCollector(Map<String, long[]> shapes) implements Listing {
        @Override
        public String conv(String x, Conv conv) {
            shapes.put(conv.name() + ".weight", conv.shape());
            return x;
        }

        @Override
        public String normRelu(String x, String name, int channels) {
            for (String part : new String[]{".weight", ".bias", ".running_mean", ".running_var"})
                shapes.put(name + part, new long[]{channels});
            return x;
        }
    }
}
