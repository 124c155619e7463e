package org.lookalike.train.svm;

/**
 * Something to learn from.
 *
 * @param features as many numbers as every other example has; owned by this record, nobody writes to it
 * @param weight counts as so many equal examples, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Example(float[] features, boolean positive, int weight) {

    public Example {
        if (weight < 1)
            throw new IllegalArgumentException("an example's weight is at least 1, got " + weight);
    }
}
