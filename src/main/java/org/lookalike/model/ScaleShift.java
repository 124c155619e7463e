package org.lookalike.model;

/** A trained normalisation, channel by channel: {@code y = scale * x + shift}. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ScaleShift(float[] scale, float[] shift) {
    /** PyTorch's, which torchvision's networks were trained with. */
    static final double EPSILON = 1e-5;

    static ScaleShift of(Weights weights, String name) {
        float[] weight = weights.get(name + ".weight").data();
        float[] bias = weights.get(name + ".bias").data();
        float[] mean = weights.get(name + ".running_mean").data();
        float[] variance = weights.get(name + ".running_var").data();
        float[] scale = new float[weight.length];
        float[] shift = new float[weight.length];
        for (int i = 0; i < weight.length; i++) {
            scale[i] = (float) (weight[i] / Math.sqrt(variance[i] + EPSILON));
            shift[i] = bias[i] - mean[i] * scale[i];
        }
        return new ScaleShift(scale, shift);
    }

    int channels() {
        return scale.length;
    }

    /**
     * Bounds that, put around x, leave only a scale and shift of the ReLU: {@code relu(a x + b) = a max(x, -b/a) + b} for
     * a positive scale a, with the smaller of the two for a negative one. A channel with scale 0 gets none, and
     * {@link #afterBounds} its constant.
     */
    Bounds bounds() {
        float[] low = new float[channels()];
        float[] high = new float[channels()];
        for (int i = 0; i < low.length; i++) {
            float zero = scale[i] == 0 ? 0 : -shift[i] / scale[i];
            low[i] = scale[i] > 0 ? zero : Float.NEGATIVE_INFINITY;
            high[i] = scale[i] < 0 ? zero : Float.POSITIVE_INFINITY;
        }
        return new Bounds(low, high);
    }

    /** What is left to compute of the ReLU once x is within the {@link #bounds}. */
    ScaleShift afterBounds() {
        float[] rest = shift.clone();
        for (int i = 0; i < rest.length; i++)
            if (scale[i] == 0)
                rest[i] = Math.max(0, shift[i]);
        return new ScaleShift(scale, rest);
    }

    /** Infinite where there is none. */
    record Bounds(float[] low, float[] high) {

        boolean onlyLow() {
            for (float bound : high)
                if (bound < Float.POSITIVE_INFINITY)
                    return false;
            return true;
        }
    }
}
