package org.lookalike.catalog.duplicates;

import org.lookalike.image.Turn;

/**
 * What a picture shows, without its light: in each field of a square, how much brighter it is than its surroundings. Skies,
 * gradients and shadows, which many pictures share, are nearly nothing.
 *
 * @param values {@code side} rows of {@code side} fields, in levels of brightness; nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Detail(int side, float[] values) {
    /** The surroundings reach so far, as a share of the side. */
    private static final int REACH = 8;

    static Detail of(float[] grey, int side) {
        int reach = Math.max(1, side / REACH);
        float[] around = transposed(means(transposed(means(grey, side, reach), side), side, reach), side);
        for (int i = 0; i < around.length; i++)
            around[i] = grey[i] - around[i];
        return new Detail(side, around);
    }

    Detail turned(Turn turn) {
        return turn == Turn.NONE ? this : new Detail(side, turn.of(values, side));
    }

    /** Root mean square, in levels of brightness. */
    float strength() {
        double squares = 0;
        for (float value : values)
            squares += value * value;
        return (float) Math.sqrt(squares / values.length);
    }

    /**
     * Along each row, the mean of the fields up to so far away; as far on both sides, so that a gradient is nothing but
     * surroundings up to the edge.
     */
    private static float[] means(float[] fields, int side, int reach) {
        float[] means = new float[fields.length];
        double[] sums = new double[side + 1];
        for (int row = 0; row < fields.length; row += side) {
            for (int x = 0; x < side; x++)
                sums[x + 1] = sums[x] + fields[row + x];
            for (int x = 0; x < side; x++) {
                int far = Math.min(reach, Math.min(x, side - 1 - x));
                means[row + x] = (float) ((sums[x + far + 1] - sums[x - far]) / (2 * far + 1));
            }
        }
        return means;
    }

    private static float[] transposed(float[] fields, int side) {
        return Turn.MIRRORED_270.of(fields, side);
    }
}
