package org.lookalike.model;

import java.util.Arrays;
import org.lookalike.model.Layers.Conv;

/**
 * A convolution in the making that takes over what is computed before and after it: a scale and shift of its input (for
 * 1x1 convolutions, whose padding cannot come between) and the normalisation of its output.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the file that it is written to
record FoldedConv(Conv conv, float[] weight, float[] bias) {

    static FoldedConv of(Weights weights, Conv conv) {
        float[] bias = conv.bias() ? weights.get(conv.name() + ".bias").data() : new float[conv.out()];
        return new FoldedConv(conv, weights.get(conv.name() + ".weight").data(), bias);
    }

    /** The convolution of {@code scale * x + shift}. */
    FoldedConv after(ScaleShift input) {
        if (conv.kernel() != 1)
            throw new IllegalArgumentException("only a 1x1 convolution takes over its input's shift, got " + conv);
        float[] scaled = weight.clone();
        float[] shifted = bias.clone();
        for (int o = 0; o < conv.out(); o++) {
            double sum = 0;
            for (int i = 0; i < conv.in(); i++) {
                sum += (double) weight[o * conv.in() + i] * input.shift()[i];
                scaled[o * conv.in() + i] *= input.scale()[i];
            }
            shifted[o] += (float) sum;
        }
        return new FoldedConv(conv, scaled, shifted);
    }

    /** The convolution, its output scaled and shifted. */
    FoldedConv before(ScaleShift output) {
        float[] scaled = weight.clone();
        float[] shifted = new float[conv.out()];
        int filter = weight.length / conv.out();
        for (int i = 0; i < scaled.length; i++)
            scaled[i] *= output.scale()[i / filter];
        for (int o = 0; o < shifted.length; o++)
            shifted[o] = bias[o] * output.scale()[o] + output.shift()[o];
        return new FoldedConv(conv, scaled, shifted);
    }

    boolean hasBias() {
        return !Arrays.equals(bias, new float[bias.length]);
    }
}
