package org.lookalike.model;

import java.util.List;
import java.util.Map;
import org.lookalike.model.Layers.Conv;

/**
 * A residual network (He et al. 2016, "Deep Residual Learning for Image Recognition", table 1) under torchvision's names,
 * which halves sides in the 3x3 convolution of a bottleneck.
 *
 * @param blocks in each of the four layers
 * @param bottleneck whether a block is 1x1, 3x3, 1x1 instead of twice 3x3
 */
record ResNet(List<Integer> blocks, boolean bottleneck) implements Network {
    private static final int FIRST = 64;
    private static final int EXPANSION = 4;

    static ResNet of18() {
        return new ResNet(List.of(2, 2, 2, 2), false);
    }

    static ResNet of50() {
        return new ResNet(List.of(3, 4, 6, 3), true);
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
        T x = layers.convNormRelu(input, new Conv("conv1", 3, FIRST, 7, 2, 3), "bn1");
        x = layers.maxPool(x, 3, 2, 1);
        int channels = FIRST;
        for (int layer = 0; layer < blocks.size(); layer++) {
            int width = FIRST << layer;
            for (int block = 0; block < blocks.get(layer); block++) {
                int stride = layer > 0 && block == 0 ? 2 : 1;
                x = block(layers, x, "layer" + (layer + 1) + "." + block + ".", channels, width, stride);
                channels = out(width);
            }
        }
        return x;
    }

    private int out(int width) {
        return bottleneck ? EXPANSION * width : width;
    }

    private <T> T block(Layers<T> layers, T x, String name, int in, int width, int stride) {
        T before = layers.share(x);
        T y = bottleneck ? deep(layers, x, name, in, width, stride) : shallow(layers, x, name, in, width, stride);
        T past = in == out(width) && stride == 1
                ? before
                : layers.convNorm(before, Conv.of1x1(name + "downsample.0", in, out(width)).withStride(stride),
                        name + "downsample.1");
        return layers.relu(layers.add(y, past));
    }

    private static <T> T shallow(Layers<T> layers, T x, String name, int in, int width, int stride) {
        T y = layers.convNormRelu(x, Conv.of3x3(name + "conv1", in, width).withStride(stride), name + "bn1");
        return layers.convNorm(y, Conv.of3x3(name + "conv2", width, width), name + "bn2");
    }

    private static <T> T deep(Layers<T> layers, T x, String name, int in, int width, int stride) {
        T y = layers.convNormRelu(x, Conv.of1x1(name + "conv1", in, width), name + "bn1");
        y = layers.convNormRelu(y, Conv.of3x3(name + "conv2", width, width).withStride(stride), name + "bn2");
        return layers.convNorm(y, Conv.of1x1(name + "conv3", width, EXPANSION * width), name + "bn3");
    }

    @Override
    public int features() {
        return out(FIRST << (blocks.size() - 1));
    }

    @Override
    public Sides sides() {
        return Sides.from(32, 1, 224);
    }

    @Override
    public Map<String, String> stages() {
        return Stages.of("layer1", "layer1.", "layer2", "layer2.", "layer3", "layer3.", "layer4", "layer4.");
    }

    @Override
    public List<String> head() {
        return List.of("fc");
    }
}
