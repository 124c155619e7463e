package org.lookalike.model;

import java.util.List;

/**
 * The few layers that networks are made of. A network describes itself once, as calls of these; what comes of it (its
 * parameters' shapes, a TorchScript program, a forward pass) is up to the implementation. Whatever is handed to a layer may
 * be used up by it, but for what is handed to a normalisation or {@link #share}d before.
 *
 * @param <T> what flows between layers, N×C×H×W
 */
interface Layers<T> {

    /** A square convolution. */
    T conv(T x, Conv conv);

    /** A fully connected layer on all of a map, channel by channel and row by row in each; gives N×out×1×1. */
    T full(T x, Full full);

    /** What a normalisation's parameters and statistics are called behind its name, in PyTorch's order. */
    List<String> NORM_PARTS = List.of(".weight", ".bias", ".running_mean", ".running_var");

    /** Batch normalisation. */
    T norm(T x, String name, int channels);

    /** Batch normalisation, then ReLU. */
    default T normRelu(T x, String name, int channels) {
        return relu(norm(x, name, channels));
    }

    T relu(T x);

    T sigmoid(T x);

    /** x·Φ(x), Φ being the normal distribution (Hendrycks and Gimpel 2016, "Gaussian Error Linear Units", section 2). */
    T gelu(T x);

    /** A convolution whose output only ReLU sees. */
    default T convRelu(T x, Conv conv) {
        return relu(conv(x, conv));
    }

    /** A convolution whose output only its normalisation sees, so that the two can become one. */
    default T convNorm(T x, Conv conv, String norm) {
        return norm(conv(x, conv), norm, conv.out());
    }

    /** Likewise, with ReLU behind. */
    default T convNormRelu(T x, Conv conv, String norm) {
        return normRelu(conv(x, conv), norm, conv.out());
    }

    /** Normalisation and ReLU that only a 1x1 convolution sees. */
    default T normReluConv(T x, String norm, Conv conv) {
        return conv(normRelu(x, norm, conv.in()), conv);
    }

    /** The same, its output seen by another normalisation and ReLU only. */
    default T normReluConvNormRelu(T x, String before, Conv conv, String after) {
        return convNormRelu(normRelu(x, before, conv.in()), conv, after);
    }

    /**
     * Local response normalisation across neighbouring channels: x / (k + alpha · mean of their squares)^beta (Krizhevsky
     * et al. 2012, "ImageNet Classification with Deep Convolutional Neural Networks", section 3.3, whose alpha is for the
     * sum).
     */
    T localResponse(T x, LocalResponse settings);

    T maxPool(T x, int kernel, int stride, int padding);

    /** Square windows that do not overlap. */
    T averagePool(T x, int side);

    /**
     * Windows as even as can be, so many that the map gets this side; the same map where it has it (PyTorch's
     * {@code AdaptiveAvgPool2d}).
     */
    T averagePoolTo(T x, int side);

    /** Says that channels will be joined to x, one layer's after the other, in the stage of this name. */
    default T begin(T x, String stage, int channels) {
        return x;
    }

    /** Lets a share of the numbers rest in each step of a training, at random. */
    default T drop(T x, double share) {
        return x;
    }

    /** Joins channels. */
    T concat(T a, T b);

    /** The sum of two maps of one shape. */
    T add(T a, T b);

    /** The same map for a second use. */
    T share(T x);

    /**
     * A square convolution.
     *
     * @param name its weight's name without {@code .weight}
     * @param in channels
     * @param out channels
     * @param bias whether it adds one, {@code name.bias}
     */
    record Conv(String name, int in, int out, int kernel, int stride, int padding, boolean bias) {

        Conv(String name, int in, int out, int kernel, int stride, int padding) {
            this(name, in, out, kernel, stride, padding, false);
        }

        static Conv of1x1(String name, int in, int out) {
            return new Conv(name, in, out, 1, 1, 0);
        }

        /** One that keeps the map's side. */
        static Conv of3x3(String name, int in, int out) {
            return new Conv(name, in, out, 3, 1, 1);
        }

        Conv biased() {
            return new Conv(name, in, out, kernel, stride, padding, true);
        }

        Conv withStride(int other) {
            return new Conv(name, in, out, kernel, other, padding, bias);
        }

        long[] shape() {
            return new long[]{out, in, kernel, kernel};
        }
    }

    /**
     * A fully connected layer with a bias.
     *
     * @param in all numbers of the map before it
     */
    record Full(String name, int in, int out) {
        long[] shape() {
            return new long[]{out, in};
        }
    }

    /**
     * @param channels of the map
     * @param size neighbours whose squares are averaged, an odd number
     */
    record LocalResponse(int channels, int size, double alpha, double beta, double k) {
        public LocalResponse {
            if (size < 1 || size % 2 == 0)
                throw new IllegalArgumentException("the number of channels that are averaged is odd, got " + size);
        }
    }
}
