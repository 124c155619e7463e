package org.lookalike.model;

import java.util.Map;

/** A layer W · x + b. Any number of threads. */
final class Affine {
    /** By input, then output: the inner loop then runs over neighbours, which the compiler turns into SIMD. */
    private final float[][] columns;
    private final float[] bias;

    private Affine(float[][] columns, float[] bias) {
        this.columns = columns;
        this.bias = bias;
    }

    /**
     * @param name the weights {@code name.weight}, outputs × inputs, and {@code name.bias}
     * @throws BadBundle if they are missing or of other shapes
     */
    static Affine of(Weights weights, String name, int inputs, int outputs) {
        weights.require(Map.of(name + ".weight", new long[]{outputs, inputs}, name + ".bias", new long[]{outputs}));
        float[] rows = weights.get(name + ".weight").data();
        float[][] columns = new float[inputs][outputs];
        for (int o = 0; o < outputs; o++)
            for (int i = 0; i < inputs; i++)
                columns[i][o] = rows[o * inputs + i];
        return new Affine(columns, weights.get(name + ".bias").data());
    }

    int inputs() {
        return columns.length;
    }

    float[] apply(float[] x) {
        float[] y = bias.clone();
        for (int i = 0; i < columns.length; i++) {
            float feature = x[i];
            float[] column = columns[i];
            for (int o = 0; o < y.length; o++)
                y[o] += feature * column[o];
        }
        return y;
    }

    /** Likewise, what is below 0 becoming 0. */
    float[] applyRelu(float[] x) {
        float[] y = apply(x);
        for (int o = 0; o < y.length; o++)
            y[o] = Math.max(0, y[o]);
        return y;
    }
}
