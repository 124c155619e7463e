package org.lookalike.image;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * 64 bits that stay nearly the same when a picture is resized, compressed again or slightly retouched: which of its 8x8 low
 * frequencies are above their median.
 */
public final class PerceptualHash {
    private static final int SIDE = Miniature.SIDE;
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
        return of(Luminance.of(pixels, SIDE));
    }

    /** @param fields brightness, 32 rows of 32 */
    public static long of(float[] fields) {
        return bits(frequencies(fields));
    }

    /**
     * The hashes of the picture laid in all eight ways.
     *
     * @param fields as it is, 32 rows of 32
     */
    public static Map<Turn, Long> ofTurns(float[] fields) {
        int[] upright = frequencies(fields);
        Map<Turn, Long> hashes = new EnumMap<>(Turn.class);
        int[] turned = new int[upright.length];
        for (Turn turn : Turn.values()) {
            for (int i = 0; i < turned.length; i++)
                turned[i] = turn.frequency(upright, i % LOW, i / LOW, LOW);
            hashes.put(turn, bits(turned));
        }
        return hashes;
    }

    private static long bits(int[] frequencies) {
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
