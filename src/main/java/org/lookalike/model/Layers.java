package org.lookalike.model;

/**
 * The few layers that networks are made of. A network describes itself once, as calls of these; what comes of it (its
 * parameters' shapes, a TorchScript program, a forward pass) is up to the implementation.
 *
 * @param <T> what flows between layers, N×C×H×W
 */
interface Layers<T> {

    /** A square convolution without bias. */
    T conv(T x, Conv conv);

    /** Batch normalisation, then ReLU. */
    T normRelu(T x, String name, int channels);

    /** A convolution whose output only its normalisation sees, so that the two can become one. */
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

    T maxPool(T x, int kernel, int stride, int padding);

    /** Square windows that do not overlap. */
    T averagePool(T x, int side);

    /** Says that channels will be joined to x, one layer's after the other, in the stage of this name. */
    default T begin(T x, String stage, int channels) {
        return x;
    }

    /** Joins channels. */
    T concat(T a, T b);

    /**
     * A square convolution.
     *
     * @param name its weight's name without {@code .weight}
     * @param in channels
     * @param out channels
     */
    record Conv(String name, int in, int out, int kernel, int stride, int padding) {

        static Conv of1x1(String name, int in, int out) {
            return new Conv(name, in, out, 1, 1, 0);
        }

        long[] shape() {
            return new long[]{out, in, kernel, kernel};
        }
    }
}
