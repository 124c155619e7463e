package org.lookalike.model;

import java.util.List;
import java.util.Map;
import org.lookalike.model.Layers.Conv;
import org.lookalike.model.Layers.Full;

/**
 * The first convolutional network of many courses: a convolution of 5x5, ReLU, max-pooling by 2, a fully connected layer with
 * ReLU. Its embedding is that layer's output.
 *
 * @param channels of the pictures
 * @param side of the pictures, even, so that pooling leaves nothing out
 * @param filters of the convolution
 * @param width of the fully connected layer
 */
record SimpleConv(int channels, int side, int filters, int width) implements Network {
    private static final int KERNEL = 5;

    SimpleConv {
        if ((channels != 1 && channels != 3) || side <= KERNEL || side % 2 != 0 || filters < 1 || width < 1)
            throw new BadBundle("simple-conv sees 1 or 3 channels and an even side above " + KERNEL
                    + ", and has at least one filter and one unit; got " + channels + ", " + side + ", " + filters
                    + " and " + width);
    }

    static SimpleConv of(Options options) {
        return new SimpleConv(options.number("channels", 1), options.number("side", 28), options.number("filters", 30),
                options.number("width", 100));
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
        T x = layers.convRelu(input, new Conv("conv", channels, filters, KERNEL, 1, 0, true));
        x = layers.maxPool(x, 2, 2, 0);
        int pooled = (side - KERNEL + 1) / 2;
        return layers.relu(layers.full(x, new Full("fc1", filters * pooled * pooled, width)));
    }

    @Override
    public int features() {
        return width;
    }

    @Override
    public Sides sides() {
        return Sides.only(side);
    }

    @Override
    public Map<String, String> stages() {
        return Stages.of("fc1", "fc1.");
    }

    @Override
    public List<String> head() {
        return List.of("fc2");
    }

    @Override
    public boolean hasPlaces() {
        return false;
    }
}
