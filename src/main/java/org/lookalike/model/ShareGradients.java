package org.lookalike.model;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a share of a batch alone finds of the parameters' gradients, by torchvision's names. */
final class ShareGradients {
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final Map<String, float[]> norms = new LinkedHashMap<>();

    /** Of a convolution's weight. */
    void put(String weight, NDArray gradient) {
        weights.put(weight, gradient);
    }

    /** Of a normalisation's gain and bias. */
    void put(String norm, GradientSums sums) {
        norms.put(norm + ".weight", single(sums.product()));
        norms.put(norm + ".bias", single(sums.sum()));
    }

    private static float[] single(double[] numbers) {
        float[] single = new float[numbers.length];
        for (int i = 0; i < single.length; i++)
            single[i] = (float) numbers[i];
        return single;
    }

    Map<String, NDArray> weights() {
        return weights;
    }

    /** Of gains and biases. */
    Map<String, float[]> norms() {
        return norms;
    }
}
