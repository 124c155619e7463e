package org.lookalike.model;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * A batch's normalisation (Ioffe and Szegedy 2015, algorithm 1), without the gain and bias that follow it.
 *
 * @param count pixels of the whole batch
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Normalisation(long count, double[] mean, double[] variance) {
    /** The weight of a new batch in the running statistics, as PyTorch has it. */
    private static final double MOMENTUM = 0.1;

    int channels() {
        return mean.length;
    }

    private double inverse(int channel) {
        return 1 / Math.sqrt(variance[channel] + ScaleShift.EPSILON);
    }

    /** Mean 0, variance 1. */
    ScaleShift standardise() {
        return with(filled(1), filled(0));
    }

    private float[] filled(float value) {
        float[] filled = new float[channels()];
        Arrays.fill(filled, value);
        return filled;
    }

    ScaleShift with(float[] gain, float[] bias) {
        float[] scale = new float[channels()];
        float[] shift = new float[channels()];
        for (int c = 0; c < scale.length; c++) {
            double s = gain[c] * inverse(c);
            scale[c] = (float) s;
            shift[c] = (float) (bias[c] - mean[c] * s);
        }
        return new ScaleShift(scale, shift);
    }

    /**
     * Counts the batch into running statistics, from a channel of theirs on; their variance is what the batch says of other
     * pictures.
     */
    void count(MemorySegment runningMean, MemorySegment runningVariance, int from) {
        double unbiased = (double) count / Math.max(1, count - 1);
        for (int c = 0; c < channels(); c++) {
            blend(runningMean, from + c, mean[c]);
            blend(runningVariance, from + c, variance[c] * unbiased);
        }
    }

    private static void blend(MemorySegment running, int channel, double batch) {
        float before = running.getAtIndex(ValueLayout.JAVA_FLOAT, channel);
        running.setAtIndex(ValueLayout.JAVA_FLOAT, channel, (float) ((1 - MOMENTUM) * before + MOMENTUM * batch));
    }

    /** Sums with the standardised input from those with the input as it was. */
    GradientSums standardised(GradientSums sums) {
        double[] product = new double[channels()];
        for (int c = 0; c < product.length; c++)
            product[c] = inverse(c) * (sums.product()[c] - mean[c] * sums.sum()[c]);
        return new GradientSums(sums.sum(), product);
    }

    /**
     * From the gradient of what gain was put on, to that of the input x.
     *
     * @param sums of that gradient over the batch, with the standardised input
     */
    Blend back(float[] gain, GradientSums sums) {
        var blend = backStandardised(gain, sums);
        for (int c = 0; c < channels(); c++) {
            // The standardised input is inverse (x - mean).
            double b = blend.input()[c] * inverse(c);
            blend.input()[c] = (float) b;
            blend.constant()[c] -= (float) (b * mean[c]);
        }
        return blend;
    }

    /** The same in terms of the standardised input, when there was no gain. */
    Blend backStandardised(GradientSums sums) {
        return backStandardised(filled(1), sums);
    }

    private Blend backStandardised(float[] gain, GradientSums sums) {
        var blend = new Blend(new float[channels()], new float[channels()], new float[channels()]);
        for (int c = 0; c < channels(); c++) {
            double s = gain[c] * inverse(c);
            blend.gradient()[c] = (float) s;
            blend.input()[c] = (float) (-s * sums.product()[c] / count);
            blend.constant()[c] = (float) (-s * sums.sum()[c] / count);
        }
        return blend;
    }

    /** {@code gradient g + input x + constant}. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Blend(float[] gradient, float[] input, float[] constant) {}
}
