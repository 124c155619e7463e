package org.lookalike.train.svm;

/**
 * What tells the positive from the negative: the decision value {@code normal · features + bias}, above 0 for positive.
 *
 * @param normal of any length; owned by this record, nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Plane(float[] normal, double bias) {}
