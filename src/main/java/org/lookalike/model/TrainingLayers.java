package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Runs a network's layers. Arrays that nothing needs again but gradients are closed: PyTorch keeps what gradients need.
 *
 * @param arrays by torchvision's names; statistics of layers that learn are changed in place
 * @param learning names of layers that normalise by the batch and count it into their statistics
 */
record TrainingLayers(Map<String, NDArray> arrays, Set<String> learning) implements Layers<NDArray> {
    /** DJL counts momentum from the other end than PyTorch, whose default this is. */
    private static final float MOMENTUM = 0.9f;
    /** Channels are where PyTorch wants them; told which axis they are, DJL turns everything around twice. */
    private static final int AS_IT_IS = -1;
    private static final Shape NO_DILATION = new Shape(1, 1);

    private NDArray array(String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    @Override
    public NDArray conv(NDArray x, Conv conv) {
        Shape stride = new Shape(conv.stride(), conv.stride());
        Shape padding = new Shape(conv.padding(), conv.padding());
        try (x) {
            return Conv2d.conv2d(x, array(conv.name() + ".weight"), noBias(), stride, padding, NO_DILATION)
                    .singletonOrThrow();
        }
    }

    @Override
    public NDArray normRelu(NDArray x, String name, int channels) {
        try (NDArray normalised = BatchNorm
                .batchNorm(x, array(name + ".running_mean"), array(name + ".running_var"),
                        array(name + ".weight"), array(name + ".bias"), AS_IT_IS, MOMENTUM,
                        (float) ScaleShift.EPSILON, learning.contains(name))
                .singletonOrThrow()) {
            return normalised.getNDArrayInternal().relu();
        }
    }

    @Override
    public NDArray convNormRelu(NDArray x, Conv conv, String norm) {
        try (NDArray y = conv(x, conv)) {
            return normRelu(y, norm, conv.out());
        }
    }

    @Override
    public NDArray maxPool(NDArray x, int kernel, int stride, int padding) {
        try (x) {
            return x.getNDArrayInternal()
                    .maxPool(new Shape(kernel, kernel), new Shape(stride, stride), new Shape(padding, padding),
                            false);
        }
    }

    @Override
    public NDArray averagePool(NDArray x, int side) {
        Shape square = new Shape(side, side);
        try (x) {
            return x.getNDArrayInternal().avgPool(square, square, new Shape(0, 0), false, true);
        }
    }

    @Override
    public NDArray concat(NDArray a, NDArray b) {
        try (a; b) {
            return NDArrays.concat(new NDList(a, b), 1);
        }
    }

    /** DJL takes null for a convolution without bias, and does not say so. */
    @SuppressWarnings("NullAway")
    private static NDArray noBias() {
        return null;
    }
}
