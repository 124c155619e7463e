package org.lookalike.model;

/**
 * The feature map of one picture: what its {@link Embedding} is the average of.
 *
 * @param values after ReLU, channels×rows×columns; owned by this record, nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record FeatureGrid(int channels, int rows, int columns, float[] values) {

    public FeatureGrid {
        if (channels < 1 || rows < 1 || columns < 1 || values.length != channels * rows * columns)
            throw new IllegalArgumentException("a feature map has channels x rows x columns numbers; got "
                    + values.length + " for " + channels + "x" + rows + "x" + columns);
    }

    /** @param values of a square map */
    static FeatureGrid square(float[] values, int channels) {
        int side = (int) Math.round(Math.sqrt((double) values.length / channels));
        return new FeatureGrid(channels, side, side, values);
    }

    /** Places, row by row. */
    public int cells() {
        return rows * columns;
    }

    /** What the network saw at one place: one number a channel, a new array. */
    public float[] at(int cell) {
        float[] features = new float[channels];
        for (int c = 0; c < channels; c++)
            features[c] = values[c * cells() + cell];
        return features;
    }
}
