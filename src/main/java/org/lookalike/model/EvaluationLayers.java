package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.Map;
import java.util.Objects;

/**
 * Runs a network's layers one by one as in use, where nothing learns. What nobody needs again is closed.
 *
 * @param arrays by torchvision's names
 */
record EvaluationLayers(Map<String, NDArray> arrays) implements Layers<NDArray> {
    /** Statistics stay as they are. */
    private static final float MOMENTUM = 1;
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
            NDArray bias = conv.bias() ? array(conv.name() + ".bias") : noBias();
            return Conv2d.conv2d(x, array(conv.name() + ".weight"), bias, stride, padding, NO_DILATION)
                    .singletonOrThrow();
        }
    }

    @Override
    public NDArray full(NDArray x, Full full) {
        Shape shape = x.getShape();
        try (x;
                NDArray rows = x.reshape(shape.get(0), full.in());
                NDArray y = Linear.linear(rows, array(full.name() + ".weight"), array(full.name() + ".bias"))
                        .singletonOrThrow()) {
            return y.reshape(shape.get(0), full.out(), 1, 1);
        }
    }

    @Override
    public NDArray norm(NDArray x, String name, int channels) {
        return BatchNorm
                .batchNorm(x, array(name + ".running_mean"), array(name + ".running_var"),
                        array(name + ".weight"), array(name + ".bias"), AS_IT_IS, MOMENTUM,
                        (float) ScaleShift.EPSILON, false)
                .singletonOrThrow();
    }

    @Override
    public NDArray relu(NDArray x) {
        try (x) {
            return x.getNDArrayInternal().relu();
        }
    }

    @Override
    public NDArray sigmoid(NDArray x) {
        try (x) {
            return Activation.sigmoid(x);
        }
    }

    @Override
    public NDArray gelu(NDArray x) {
        try (x) {
            return x.getNDArrayInternal().gelu();
        }
    }

    /** The mean over neighbouring channels is one over rows, when a map's pixels are columns. */
    @Override
    public NDArray localResponse(NDArray x, LocalResponse settings) {
        Shape shape = x.getShape();
        long area = shape.get(2) * shape.get(3);
        try (x;
                NDArray squares = x.mul(x);
                NDArray columns = squares.reshape(shape.get(0), 1, settings.channels(), area);
                NDArray means = columns.getNDArrayInternal()
                        .avgPool(new Shape(settings.size(), 1), new Shape(1, 1), new Shape(settings.size() / 2, 0),
                                false, true);
                NDArray scaled = means.mul(settings.alpha());
                NDArray sums = scaled.add(settings.k());
                NDArray powers = sums.pow(settings.beta());
                NDArray divisors = powers.reshape(shape)) {
            return x.div(divisors);
        }
    }

    @Override
    public NDArray convNorm(NDArray x, Conv conv, String norm) {
        try (NDArray y = conv(x, conv)) {
            return norm(y, norm, conv.out());
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

    /** PyTorch's adaptive pooling, which DJL has for a side of 1 only, is linear: one matrix for rows and columns. */
    @Override
    public NDArray averagePoolTo(NDArray x, int side) {
        int before = (int) x.getShape().get(2);
        if (before == side)
            return x;
        try (x;
                NDArray windows = x.getManager().create(EvenWindows.of(before, side), new Shape(side, before));
                NDArray turned = windows.transpose();
                NDArray columns = x.matMul(turned)) {
            return windows.matMul(columns);
        }
    }

    @Override
    public NDArray add(NDArray a, NDArray b) {
        try (a; b) {
            return a.add(b);
        }
    }

    /** The same memory. */
    @Override
    public NDArray share(NDArray x) {
        return x.reshape(x.getShape());
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
