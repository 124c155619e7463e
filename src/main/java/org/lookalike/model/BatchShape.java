package org.lookalike.model;

/**
 * The batches that a serving form is made for. It runs others as well, only slower.
 *
 * @param count pictures
 * @param channels of each
 * @param side of each in pixels
 */
record BatchShape(int count, int channels, int side) {
    BatchShape {
        if (count < 1 || channels < 1 || side < 1)
            throw new IllegalArgumentException(
                    "a batch has pictures and these a side, got " + count + " of " + channels + "x" + side);
    }

    /** Floats in a batch. */
    int size() {
        return count * channels * side * side;
    }
}
