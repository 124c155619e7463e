package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * A simple-conv's layers, watched for what ReLU and max-pooling decide.
 *
 * @param made what was decided, in order
 */
record Decisions(EvaluationLayers layers, List<Boolean> made) implements DenseNetLayers<NDArray> {
    @Override
    public NDArray conv(NDArray x, Conv conv) {
        return layers.conv(x, conv);
    }

    @Override
    public NDArray full(NDArray x, Full full) {
        return layers.full(x, full);
    }

    @Override
    public NDArray relu(NDArray x) {
        for (double number : x.toDoubleArray())
            made.add(number > 0);
        return layers.relu(x);
    }

    /** Windows of 2x2: which of the four is the greatest. */
    @Override
    public NDArray maxPool(NDArray x, int kernel, int stride, int padding) {
        int side = (int) x.getShape().get(3);
        double[] numbers = x.toDoubleArray();
        for (int i = 0; i < numbers.length; i++) {
            int corner = i - i % side % 2 - i / side % 2 * side;
            for (int other : new int[]{corner, corner + 1, corner + side, corner + side + 1})
                made.add(numbers[i] >= numbers[other]);
        }
        return layers.maxPool(x, kernel, stride, padding);
    }

    @Override
    public NDArray averagePool(NDArray x, int side) {
        return layers.averagePool(x, side);
    }

    @Override
    public NDArray concat(NDArray a, NDArray b) {
        return layers.concat(a, b);
    }
}
