package org.lookalike.catalog.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Embeddings as codes of {@value #BITS} bits: the signs of random projections, which agree the more the smaller the angle
 * (Charikar, "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002). Each projection is cut at its median
 * over the first {@value #SAMPLE} embeddings, so that what all pictures have in common does not count.
 */
final class SignCodes {
    static final int BITS = 128;
    static final int SAMPLE = 4096;
    private static final long SEED = 1;

    private final float[][] directions;
    private final List<float[]> waiting = new ArrayList<>();
    private float[] cuts = new float[0];
    private long[] codes = new long[2 * SAMPLE];
    private int count;

    /** @param dimensions numbers in an embedding */
    SignCodes(int dimensions) {
        var random = new Random(SEED);
        directions = new float[BITS][dimensions];
        for (float[] direction : directions)
            for (int i = 0; i < dimensions; i++)
                direction[i] = (float) random.nextGaussian();
    }

    /** @param vector of unit length, in an order that does not follow what pictures show */
    void add(float[] vector) {
        float[] projected = new float[BITS];
        for (int i = 0; i < BITS; i++)
            projected[i] = dot(directions[i], vector);
        if (cuts.length > 0) {
            append(projected);
            return;
        }
        waiting.add(projected);
        if (waiting.size() == SAMPLE)
            cut();
    }

    /** Two numbers for each embedding, in the order in which they were added. */
    long[] codes() {
        if (!waiting.isEmpty())
            cut();
        return Arrays.copyOf(codes, 2 * count);
    }

    /** Hamming distance, 0 to {@value #BITS}. */
    static int distance(long[] codes, int i, int j) {
        return Long.bitCount(codes[2 * i] ^ codes[2 * j]) + Long.bitCount(codes[2 * i + 1] ^ codes[2 * j + 1]);
    }

    private void cut() {
        float[] medians = new float[BITS];
        for (int i = 0; i < BITS; i++) {
            float[] sorted = new float[waiting.size()];
            for (int n = 0; n < sorted.length; n++)
                sorted[n] = waiting.get(n)[i];
            Arrays.sort(sorted);
            medians[i] = sorted[sorted.length / 2];
        }
        cuts = medians;
        waiting.forEach(this::append);
        waiting.clear();
    }

    private void append(float[] projected) {
        if (2 * count == codes.length)
            codes = Arrays.copyOf(codes, 2 * codes.length);
        for (int i = 0; i < BITS; i++)
            if (projected[i] > cuts[i])
                codes[2 * count + i / Long.SIZE] |= 1L << i;
        count++;
    }

    private static float dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++)
            sum0 += a[i] * b[i];
        return sum0 + sum1 + sum2 + sum3;
    }
}
