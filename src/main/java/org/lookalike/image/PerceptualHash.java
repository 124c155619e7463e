package org.lookalike.image;

import java.util.Arrays;

/**
 * 64 bits that stay nearly the same when a picture is resized, compressed again or slightly retouched: which of its 8x8 low
 * frequencies are above their median.
 */
public final class PerceptualHash {
    private static final int SIDE = 32;
    private static final int LOW = 8;
    /** Coarse enough that rounding never decides a bit of an empty picture. */
    private static final float STEP = 0.25f;
    private static final float[][] COSINES = new float[LOW][SIDE];

    static {
        // The constant term is left out: brightness is not what a picture shows.
        for (int f = 0; f < LOW; f++)
            for (int x = 0; x < SIDE; x++)
                COSINES[f][x] = (float) Math.cos(Math.PI * (f + 1) * (2 * x + 1) / (2.0 * SIDE));
    }

    private PerceptualHash() {}

    public static long of(Pixels pixels) {
        int[] frequencies = frequencies(luminance(pixels));
        int[] sorted = frequencies.clone();
        Arrays.sort(sorted);
        int median = (sorted[31] + sorted[32]) >> 1;
        long hash = 0;
        for (int i = 0; i < frequencies.length; i++)
            if (frequencies[i] > median)
                hash |= 1L << i;
        return hash;
    }

    /** How many of the 64 bits differ; up to about 10 where two files show the same picture. */
    public static int distance(long a, long b) {
        return Long.bitCount(a ^ b);
    }

    /** The picture's brightness in 32x32 fields, each the mean of its pixels. */
    private static float[] luminance(Pixels pixels) {
        int width = pixels.width();
        int[] edges = edges(width);
        float[] fields = new float[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            int top = (int) ((long) row * pixels.height() / SIDE);
            int bottom = Math.max(top + 1, (int) ((row + 1L) * pixels.height() / SIDE));
            for (int column = 0; column < SIDE; column++) {
                int left = edges[column];
                int right = Math.max(left + 1, edges[column + 1]);
                long sum = 0;
                for (int y = top; y < bottom; y++)
                    sum += sum(pixels.rgb(), (y * width + left) * 3, (y * width + right) * 3);
                fields[row * SIDE + column] = sum / (256f * (bottom - top) * (right - left));
            }
        }
        return fields;
    }

    private static int[] edges(int width) {
        int[] edges = new int[SIDE + 1];
        for (int i = 0; i <= SIDE; i++)
            edges[i] = (int) ((long) i * width / SIDE);
        return edges;
    }

    private static long sum(byte[] rgb, int from, int to) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int at = from; at < to; at += 3) {
            red += rgb[at] & 0xff;
            green += rgb[at + 1] & 0xff;
            blue += rgb[at + 2] & 0xff;
        }
        return 77L * red + 150L * green + 29L * blue;
    }

    private static int[] frequencies(float[] fields) {
        float[] rows = new float[SIDE * LOW];
        for (int y = 0; y < SIDE; y++)
            for (int f = 0; f < LOW; f++) {
                float sum = 0;
                for (int x = 0; x < SIDE; x++)
                    sum += fields[y * SIDE + x] * COSINES[f][x];
                rows[f * SIDE + y] = sum;
            }
        int[] frequencies = new int[LOW * LOW];
        for (int i = 0; i < frequencies.length; i++) {
            float sum = 0;
            for (int y = 0; y < SIDE; y++)
                sum += rows[i % LOW * SIDE + y] * COSINES[i / LOW][y];
            frequencies[i] = Math.round(sum / STEP);
        }
        return frequencies;
    }
}
