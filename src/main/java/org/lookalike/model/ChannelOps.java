package org.lookalike.model;

import java.nio.ByteOrder;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.lookalike.model.Normalisation.Blend;

/**
 * What lies between convolutions, each in one pass over memory, which is what bounds it. Everything is channel by channel;
 * channels are a multiple of {@link #LANES}. Any number of threads may use it, on memory of their own.
 */
final class ChannelOps {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    static final int LANES = SPECIES.length();
    /** Rows summed in single precision before the sum goes on in double. */
    private static final int SUMMED = 128;

    private ChannelOps() {}

    private static FloatVector at(Rows rows, long offset, int channel) {
        return FloatVector.fromMemorySegment(SPECIES, rows.memory(), offset + (long) Float.BYTES * channel, ORDER);
    }

    private static void put(FloatVector vector, Rows rows, long offset, int channel) {
        vector.intoMemorySegment(rows.memory(), offset + (long) Float.BYTES * channel, ORDER);
    }

    private static FloatVector at(float[] numbers, int channel) {
        return FloatVector.fromArray(SPECIES, numbers, channel);
    }

    private static void add(FloatVector vector, float[] sums, int channel) {
        at(sums, channel).add(vector).intoArray(sums, channel);
    }

    /** {@code y = scale x + shift}. */
    static void scaleShift(Rows x, ScaleShift scaleShift, Rows y) {
        scaleShift(x, scaleShift, Float.NEGATIVE_INFINITY, y);
    }

    /** {@code y = relu(scale x + shift)}. */
    static void scaleShiftRelu(Rows x, ScaleShift scaleShift, Rows y) {
        scaleShift(x, scaleShift, 0, y);
    }

    private static void scaleShift(Rows x, ScaleShift scaleShift, float least, Rows y) {
        float[] scale = scaleShift.scale();
        float[] shift = scaleShift.shift();
        for (int row = 0; row < x.count(); row++) {
            long from = x.offset(row);
            long to = y.offset(row);
            for (int c = 0; c < x.channels(); c += LANES)
                put(at(x, from, c).fma(at(scale, c), at(shift, c)).max(least), y, to, c);
        }
    }

    /**
     * The way back through {@link #scaleShiftRelu}: where ReLU let pass, {@code into = factor gradient}, or that added.
     *
     * @param into may be the gradient itself
     * @return of what ReLU let pass of the gradient
     */
    static GradientSums backward(Rows gradient, Rows x, ScaleShift scaleShift, float[] factor, Rows into, boolean add) {
        float[] scale = scaleShift.scale();
        float[] shift = scaleShift.shift();
        float[] sum = new float[x.channels()];
        float[] product = new float[x.channels()];
        var sums = GradientSums.none(x.channels());
        for (int row = 0; row < x.count(); row++) {
            long from = x.offset(row);
            long above = gradient.offset(row);
            long to = into.offset(row);
            for (int c = 0; c < x.channels(); c += LANES) {
                FloatVector input = at(x, from, c);
                VectorMask<Float> passed = input.fma(at(scale, c), at(shift, c)).compare(VectorOperators.GT, 0);
                FloatVector g = FloatVector.zero(SPECIES).blend(at(gradient, above, c), passed);
                add(g, sum, c);
                g.fma(input, at(product, c)).intoArray(product, c);
                put(add ? g.fma(at(factor, c), at(into, to, c)) : g.mul(at(factor, c)), into, to, c);
            }
            if ((row + 1) % SUMMED == 0)
                sums.take(sum, product);
        }
        sums.take(sum, product);
        return sums;
    }

    static GradientSums sums(Rows gradient, Rows x) {
        float[] sum = new float[x.channels()];
        float[] product = new float[x.channels()];
        var sums = GradientSums.none(x.channels());
        for (int row = 0; row < x.count(); row++) {
            long from = x.offset(row);
            long above = gradient.offset(row);
            for (int c = 0; c < x.channels(); c += LANES) {
                FloatVector g = at(gradient, above, c);
                add(g, sum, c);
                g.fma(at(x, from, c), at(product, c)).intoArray(product, c);
            }
            if ((row + 1) % SUMMED == 0)
                sums.take(sum, product);
        }
        sums.take(sum, product);
        return sums;
    }

    /** @param into may be the gradient itself */
    static void blend(Rows gradient, Rows x, Blend blend, Rows into) {
        for (int row = 0; row < x.count(); row++) {
            long from = x.offset(row);
            long above = gradient.offset(row);
            long to = into.offset(row);
            for (int c = 0; c < x.channels(); c += LANES)
                put(at(gradient, above, c).fma(at(blend.gradient(), c),
                        at(x, from, c).fma(at(blend.input(), c), at(blend.constant(), c))), into, to,
                        c);
        }
    }

    /** Mean and spread, in chunks that lie in the cache for the second of two passes. */
    static BatchStatistics statistics(Rows x) {
        var statistics = new BatchStatistics(x.channels());
        float[] sum = new float[x.channels()];
        float[] squares = new float[x.channels()];
        float[] mean = new float[x.channels()];
        for (int first = 0; first < x.count(); first += SUMMED) {
            int end = Math.min(x.count(), first + SUMMED);
            for (int row = first; row < end; row++)
                for (int c = 0; c < x.channels(); c += LANES)
                    add(at(x, x.offset(row), c), sum, c);
            for (int c = 0; c < mean.length; c++)
                mean[c] = sum[c] / (end - first);
            for (int row = first; row < end; row++)
                for (int c = 0; c < x.channels(); c += LANES) {
                    FloatVector off = at(x, x.offset(row), c).sub(at(mean, c));
                    off.fma(off, at(squares, c)).intoArray(squares, c);
                }
            statistics.merge(end - first, mean, squares);
            Arrays.fill(sum, 0);
            Arrays.fill(squares, 0);
        }
        return statistics;
    }

    /** Means over each picture's pixels, picture after picture. */
    static float[] means(Rows x, int pixels) {
        int pictures = x.count() / pixels;
        float[] means = new float[pictures * x.channels()];
        for (int row = 0; row < x.count(); row++) {
            int picture = row / pixels * x.channels();
            for (int c = 0; c < x.channels(); c += LANES)
                add(at(x, x.offset(row), c).div(pixels), means, picture + c);
        }
        return means;
    }

    /** The way back through {@link #means}. */
    static void spread(float[] gradients, int pixels, Rows into) {
        for (int row = 0; row < into.count(); row++) {
            int picture = row / pixels * into.channels();
            for (int c = 0; c < into.channels(); c += LANES)
                put(at(gradients, picture + c).div(pixels), into, into.offset(row), c);
        }
    }
}
