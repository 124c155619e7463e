package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * A layer x · W + b that learns.
 *
 * @param name in the head's weights
 * @param weight inputs × outputs: the product then belongs to what comes in, and is closed with it
 * @param bias outputs
 */
record Layer(String name, NDArray weight, NDArray bias) {

    /**
     * @param shape inputs × outputs
     * @param bias of all outputs
     * @param manager owns it
     */
    static Layer drawn(String name, Shape shape, DoubleSupplier draws, double bias, NDManager manager) {
        float[] weight = new float[(int) shape.size()];
        float[] biases = new float[(int) shape.get(1)];
        Arrays.fill(biases, (float) bias);
        for (int i = 0; i < weight.length; i++)
            weight[i] = (float) draws.getAsDouble();
        return of(name, weight, biases, manager);
    }

    /** @param weight inputs × outputs */
    private static Layer of(String name, float[] weight, float[] bias, NDManager manager) {
        NDArray w = manager.create(weight, new Shape(weight.length / bias.length, bias.length));
        NDArray b = manager.create(bias);
        w.setRequiresGradient(true);
        b.setRequiresGradient(true);
        return new Layer(name, w, b);
    }

    /** @param rows outputs × inputs, as {@link #rows} gives them */
    static Layer ofRows(String name, float[] rows, float[] bias, NDManager manager) {
        return of(name, transposed(rows, rows.length / bias.length), bias, manager);
    }

    NDArray apply(NDArray x) {
        return x.matMul(weight).add(bias);
    }

    /** outputs × inputs, a copy. */
    float[] rows() {
        return transposed(weight.toFloatArray(), (int) weight.getShape().get(1));
    }

    /** @param columns of the matrix that is given */
    private static float[] transposed(float[] matrix, int columns) {
        int rows = matrix.length / columns;
        float[] turned = new float[matrix.length];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++)
                turned[c * rows + r] = matrix[r * columns + c];
        return turned;
    }
}
