package org.lookalike.image;

import java.util.Arrays;

/**
 * The triangle filter's share of each source pixel in each target pixel along one axis, as fixed-point numbers. The
 * filter widens with the reduction, so that nothing is skipped when a picture shrinks.
 *
 * @param starts the first source pixel of each target pixel
 * @param counts how many source pixels follow from there
 * @param shares {@code taps} places a target pixel, of which as many as its count are used
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, compared by nobody
record ResamplingWeights(int[] starts, int[] counts, int[] shares, int taps) {
    static final int BITS = 22;
    static final int HALF = 1 << (BITS - 1);

    /** Of the target pixels {@code [from, from + count)} of an axis resized from {@code source} to {@code target}. */
    static ResamplingWeights of(int source, int target, int from, int count) {
        double scale = (double) source / target;
        double reach = Math.max(scale, 1);
        int taps = (int) Math.ceil(reach) * 2 + 1;
        int[] starts = new int[count];
        int[] counts = new int[count];
        int[] shares = new int[count * taps];
        double[] exact = new double[taps];
        for (int i = 0; i < count; i++) {
            double centre = (from + i + 0.5) * scale;
            int start = Math.max((int) (centre - reach + 0.5), 0);
            int used = Math.min((int) (centre + reach + 0.5), source) - start;
            double sum = 0;
            for (int t = 0; t < used; t++) {
                exact[t] = Math.max(0, 1 - Math.abs((t + start - centre + 0.5) / reach));
                sum += exact[t];
            }
            for (int t = 0; t < used; t++)
                shares[i * taps + t] = (int) (0.5 + exact[t] / sum * (1 << BITS));
            starts[i] = start;
            counts[i] = used;
        }
        return new ResamplingWeights(starts, counts, shares, taps);
    }

    /** The first source pixel that any target pixel needs. */
    int first() {
        return Arrays.stream(starts).min().orElse(0);
    }

    /** One past the last source pixel that any target pixel needs. */
    int end() {
        int end = 0;
        for (int i = 0; i < starts.length; i++)
            end = Math.max(end, starts[i] + counts[i]);
        return end;
    }
}
