package org.lookalike.train.report;

/**
 * The weights of a backbone's first convolution. Arrays are filter, channel (R, G, B, or grey alone), row, column; nobody writes to them.
 *
 * @param before training
 * @param after training, of the same shape
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of weights: shared, compared by nobody
public record FirstFilters(float[][][][] before, float[][][][] after) {

    public FirstFilters {
        if (before.length == 0 || before.length != after.length)
            throw new IllegalArgumentException("there is at least 1 filter, and as many before as after training, got "
                    + before.length + " and " + after.length);
        for (int f = 0; f < before.length; f++) {
            requireColour(before[f]);
            requireColour(after[f]);
        }
    }

    private static void requireColour(float[][][] filter) {
        if (filter.length != 3 && filter.length != 1)
            throw new IllegalArgumentException("a filter has 3 channels, or 1 for grey, got " + filter.length);
    }
}
