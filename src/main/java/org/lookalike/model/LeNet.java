package org.lookalike.model;

import java.util.List;
import java.util.Map;
import org.lookalike.model.Layers.Conv;
import org.lookalike.model.Layers.Full;

/**
 * LeNet-5 (LeCun et al. 1998, "Gradient-Based Learning Applied to Document Recognition", section II.B) in its common
 * simplified form: all maps of the second convolution see all of the first, and pooling learns nothing. Sees 28x28, with a
 * border of two pixels where the paper has 32x32. Its embedding is the output of its last hidden layer, F6.
 *
 * @param channels of the pictures, 1 in the paper
 */
record LeNet(int channels, Activation activation, Pooling pooling) implements Network {
    private static final int SIDE = 28;
    private static final int EMBEDDING = 84;

    enum Activation {
        RELU, SIGMOID
    }

    enum Pooling {
        MAX, AVERAGE
    }

    LeNet {
        if (channels != 1 && channels != 3)
            throw new BadBundle("lenet5 sees 1 or 3 channels, got " + channels);
    }

    static LeNet of(Options options) {
        return new LeNet(options.number("channels", 1), options.choice("activation", Activation.RELU),
                options.choice("pooling", Pooling.MAX));
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
        T x = pool(layers, active(layers, layers.conv(input, new Conv("conv1", channels, 6, 5, 1, 2, true))));
        x = pool(layers, active(layers, layers.conv(x, new Conv("conv2", 6, 16, 5, 1, 0, true))));
        x = active(layers, layers.full(x, new Full("fc1", 16 * 5 * 5, 120)));
        return active(layers, layers.full(x, new Full("fc2", 120, EMBEDDING)));
    }

    private <T> T active(Layers<T> layers, T x) {
        return switch (activation) {
            case RELU -> layers.relu(x);
            case SIGMOID -> layers.sigmoid(x);
        };
    }

    private <T> T pool(Layers<T> layers, T x) {
        return switch (pooling) {
            case MAX -> layers.maxPool(x, 2, 2, 0);
            case AVERAGE -> layers.averagePool(x, 2);
        };
    }

    @Override
    public int features() {
        return EMBEDDING;
    }

    @Override
    public Sides sides() {
        return Sides.only(SIDE);
    }

    @Override
    public Map<String, String> stages() {
        return Stages.of("conv2", "conv2.", "fc1", "fc1.", "fc2", "fc2.");
    }

    @Override
    public List<String> head() {
        return List.of("fc3");
    }

    @Override
    public boolean hasPlaces() {
        return false;
    }
}
