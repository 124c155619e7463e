package org.lookalike.model;

import java.util.Arrays;
import java.util.List;

/** Sums over pixels of a gradient, and of it times the layer's input, channel by channel. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record GradientSums(double[] sum, double[] product) {

    static GradientSums none(int channels) {
        return new GradientSums(new double[channels], new double[channels]);
    }

    static GradientSums of(List<GradientSums> shares) {
        GradientSums all = none(shares.getFirst().sum.length);
        shares.forEach(all::add);
        return all;
    }

    void add(GradientSums others) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += others.sum[c];
            product[c] += others.product[c];
        }
    }

    /** Adds sums in single precision, and sets them to 0. */
    void take(float[] sum, float[] product) {
        for (int c = 0; c < sum.length; c++) {
            this.sum[c] += sum[c];
            this.product[c] += product[c];
        }
        Arrays.fill(sum, 0);
        Arrays.fill(product, 0);
    }
}
