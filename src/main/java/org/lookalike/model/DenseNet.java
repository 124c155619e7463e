package org.lookalike.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lookalike.model.Layers.Conv;

/**
 * A DenseNet-BC without its classifier: dense blocks, transitions that halve channels and sides between them (Huang et al.
 * 2017, "Densely Connected Convolutional Networks", section 3), under torchvision's names. Output the feature map after the
 * last ReLU, its side a 32nd of the input's with four blocks.
 *
 * @param growthRate channels that each layer adds
 * @param blocks layers in each dense block
 * @param bottleneck channels of a layer's 1x1 convolution, in growth rates
 * @param dropRate the share of a layer's output that rests in each step of a training, below 1
 */
record DenseNet(int growthRate, int initialFeatures, List<Integer> blocks, int bottleneck, double dropRate)
        implements
            Network {
    private static final int MOST_BLOCKS = 6;

    DenseNet {
        if (growthRate < 1 || initialFeatures < 1 || bottleneck < 1 || blocks.isEmpty() || blocks.size() > MOST_BLOCKS
                || blocks.stream().anyMatch(layers -> layers < 1))
            throw new BadBundle("a DenseNet has features, a growth rate, a bottleneck and 1 to " + MOST_BLOCKS
                    + " blocks of layers, all at least 1; got " + initialFeatures + ", " + growthRate + ", "
                    + bottleneck + " and " + blocks);
        if (!(dropRate >= 0 && dropRate < 1))
            throw new BadBundle("a DenseNet's drop rate is 0 to below 1, got " + dropRate);
        blocks = List.copyOf(blocks);
    }

    /** One of the published ones. */
    static DenseNet of(int growthRate, int initialFeatures, Integer... blocks) {
        return new DenseNet(growthRate, initialFeatures, List.of(blocks), 4, 0);
    }

    /** One's own; what is not said is as in DenseNet-121. */
    static DenseNet of(Options options) {
        return new DenseNet(options.number("growth-rate", 32), options.number("initial-features", 64),
                options.numbers("blocks", List.of(6, 12, 24, 16), MOST_BLOCKS), options.number("bottleneck", 4),
                options.share("drop-rate", 0));
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
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
        int narrow = bottleneck * growthRate;
        T y = layers.normReluConvNormRelu(x, name + ".norm1", Conv.of1x1(name + ".conv1", channels, narrow),
                name + ".norm2");
        T added = layers.conv(y, Conv.of3x3(name + ".conv2", narrow, growthRate));
        return dropRate > 0 ? layers.drop(added, dropRate) : added;
    }

    private static <T> T transition(Layers<T> layers, T x, String name, int channels) {
        T y = layers.normReluConv(x, name + ".norm", Conv.of1x1(name + ".conv", channels, channels / 2));
        return layers.averagePool(y, 2);
    }

    @Override
    public boolean isResting() {
        return dropRate > 0;
    }

    @Override
    public Sides sides() {
        int step = 4 << (blocks.size() - 1); // halved by the first convolution, the pooling and each transition
        return Sides.from(step, step, 7 * step);
    }

    /** A transition belongs to the block before it. */
    @Override
    public Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        for (int block = 1; block <= blocks.size(); block++)
            stages.put("denseblock" + block, "features.denseblock" + block + ".");
        return stages;
    }

    @Override
    public int features() {
        int channels = initialFeatures;
        for (int block = 0; block < blocks.size(); block++) {
            channels += blocks.get(block) * growthRate;
            if (block < blocks.size() - 1)
                channels /= 2;
        }
        return channels;
    }
}
