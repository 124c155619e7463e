package org.lookalike.model;

import java.util.List;
import java.util.Map;
import org.lookalike.model.Layers.Conv;
import org.lookalike.model.Layers.LocalResponse;

/**
 * AlexNet's five convolutions with overlapping max-pooling (Krizhevsky et al. 2012, "ImageNet Classification with Deep
 * Convolutional Neural Networks", section 3.5), in one piece and under torchvision's names. The three fully connected layers
 * behind them are a head on the whole map.
 *
 * @param widths channels of each convolution
 * @param border pixels that the first convolution adds on each side
 * @param sides that it sees
 * @param localResponse whether the first two convolutions are normalised across channels (section 3.3)
 */
record AlexNet(List<Integer> widths, int border, Sides sides, boolean localResponse) implements Network {
    /** Of the map. */
    private static final int SIDE = 6;
    /** From so many on the convolutions and poolings leave at least one pixel. */
    private static final int LEAST = 67;

    enum Variant {
        /** 227x227. */
        PAPER,
        /** torchvision's, of Krizhevsky 2014, "One weird trick for parallelizing convolutional neural networks"; 224x224. */
        TORCHVISION
    }

    static AlexNet of(Options options) {
        boolean localResponse = options.flag("local-response");
        return switch (options.choice("variant", Variant.PAPER)) {
            case PAPER -> new AlexNet(List.of(96, 256, 384, 384, 256), 0, Sides.from(LEAST, 1, 227), localResponse);
            case TORCHVISION ->
                new AlexNet(List.of(64, 192, 384, 256, 256), 2, Sides.from(LEAST, 1, 224), localResponse);
        };
    }

    @Override
    public <T> T describe(Layers<T> layers, T input) {
        T x = layers.convRelu(input, new Conv("features.0", 3, widths.get(0), 11, 4, border, true));
        x = layers.maxPool(normed(layers, x, 0), 3, 2, 0);
        x = layers.convRelu(x, new Conv("features.3", widths.get(0), widths.get(1), 5, 1, 2, true));
        x = layers.maxPool(normed(layers, x, 1), 3, 2, 0);
        x = layers.convRelu(x, Conv.of3x3("features.6", widths.get(1), widths.get(2)).biased());
        x = layers.convRelu(x, Conv.of3x3("features.8", widths.get(2), widths.get(3)).biased());
        x = layers.convRelu(x, Conv.of3x3("features.10", widths.get(3), widths.get(4)).biased());
        return layers.averagePoolTo(layers.maxPool(x, 3, 2, 0), SIDE);
    }

    /** The paper's alpha is of the sum of the squares. */
    private <T> T normed(Layers<T> layers, T x, int convolution) {
        return localResponse
                ? layers.localResponse(x, new LocalResponse(widths.get(convolution), 5, 5 * 1e-4, 0.75, 2))
                : x;
    }

    @Override
    public int features() {
        return widths.getLast();
    }

    @Override
    public Map<String, String> stages() {
        return Stages.of("conv2", "features.3.", "conv3", "features.6.", "conv4", "features.8.", "conv5",
                "features.10.");
    }

    @Override
    public List<String> head() {
        return List.of("classifier.1", "classifier.4", "classifier.6");
    }
}
