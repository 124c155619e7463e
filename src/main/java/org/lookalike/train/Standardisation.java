package org.lookalike.train;

import java.util.Arrays;

/**
 * Brings each feature to mean 0 and standard deviation 1 over the training pictures, so that one learning rate or cost
 * suits all. What is learned behind it is folded back: no head that is kept standardises anything.
 *
 * @param mean by feature
 * @param deviation likewise, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Standardisation(float[] mean, float[] deviation) {
    /** Of the mean deviation: a feature that hardly varies in training must not be blown up in use. */
    private static final double LEAST = 0.05;

    static Standardisation of(float[][] features) {
        int size = features[0].length;
        double[] sum = new double[size];
        double[] squares = new double[size];
        for (float[] row : features)
            for (int f = 0; f < size; f++) {
                sum[f] += row[f];
                squares[f] += (double) row[f] * row[f];
            }
        float[] mean = new float[size];
        double[] deviation = new double[size];
        double all = 0;
        for (int f = 0; f < size; f++) {
            double m = sum[f] / features.length;
            mean[f] = (float) m;
            deviation[f] = Math.sqrt(Math.max(0, squares[f] / features.length - m * m));
            all += deviation[f] / size;
        }
        float[] floored = new float[size];
        for (int f = 0; f < size; f++)
            floored[f] = (float) (all == 0 ? 1 : Math.max(deviation[f], LEAST * all));
        return new Standardisation(mean, floored);
    }

    /** Leaves features as they are. */
    static Standardisation none(int features) {
        float[] ones = new float[features];
        Arrays.fill(ones, 1);
        return new Standardisation(new float[features], ones);
    }

    /** Writes the standardised row into {@code out} from {@code at} on. */
    void apply(float[] row, float[] out, int at) {
        for (int f = 0; f < mean.length; f++)
            out[at + f] = (row[f] - mean[f]) / deviation[f];
    }

    /**
     * A layer on standardised features becomes the same layer on features as they are.
     *
     * @param weight outputs × features, row by row; changed in place
     * @param bias of each output; changed in place
     */
    void foldInto(float[] weight, float[] bias) {
        for (int o = 0; o < bias.length; o++)
            for (int f = 0; f < mean.length; f++) {
                weight[o * mean.length + f] /= deviation[f];
                bias[o] -= weight[o * mean.length + f] * mean[f];
            }
    }
}
