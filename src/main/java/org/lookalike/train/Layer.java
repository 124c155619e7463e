package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;

/**
 * A layer x · W + b that learns.
 *
 * @param name in the head's weights
 * @param weight inputs × outputs: the product then belongs to what comes in, and is closed with it
 * @param bias outputs
 */
record Layer(String name, NDArray weight, NDArray bias) {

    /** Even draws within ± {@code bound}, biases 0; owned by the manager. */
    static Layer drawn(String name, int inputs, int outputs, double bound, RandomGenerator random, NDManager manager) {
        float[] weight = new float[inputs * outputs];
        for (int i = 0; i < weight.length; i++)
            weight[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        NDArray w = manager.create(weight, new Shape(inputs, outputs));
        NDArray b = manager.zeros(new Shape(outputs));
        w.setRequiresGradient(true);
        b.setRequiresGradient(true);
        return new Layer(name, w, b);
    }

    NDArray apply(NDArray x) {
        return x.matMul(weight).add(bias);
    }

    /** outputs × inputs, a copy. */
    float[] rows() {
        float[] columns = weight.toFloatArray();
        int inputs = (int) weight.getShape().get(0);
        int outputs = (int) weight.getShape().get(1);
        float[] rows = new float[columns.length];
        for (int i = 0; i < inputs; i++)
            for (int o = 0; o < outputs; o++)
                rows[o * inputs + i] = columns[i * outputs + o];
        return rows;
    }
}
