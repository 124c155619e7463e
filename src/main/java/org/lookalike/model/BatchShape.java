package org.lookalike.model;

/**
 * The batches that a serving form is made for. It runs others as well, only slower.
 *
 * @param count pictures
 * @param side of each in pixels
 */
record BatchShape(int count, int side) {
    BatchShape {
        if (count < 1 || side < 1)
            throw new IllegalArgumentException("a batch has pictures and these a side, got " + count + " of " + side);
    }

    /** Floats in a batch. */
    int size() {
        return count * 3 * side * side;
    }
}
