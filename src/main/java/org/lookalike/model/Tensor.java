package org.lookalike.model;

import java.util.Arrays;

/**
 * Numbers with a shape, in row-major order.
 *
 * @param shape empty for a single number
 * @param data as many numbers as the shape's product; owned by this record, nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // millions of weights: shared, compared by nobody
public record Tensor(long[] shape, float[] data) {

    public Tensor {
        if (data.length != count(shape))
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " holds " + count(shape) + " numbers, got " + data.length);
    }

    /** In half precision and back. */
    Tensor halved() {
        float[] halves = new float[data.length];
        for (int i = 0; i < halves.length; i++)
            halves[i] = Float.float16ToFloat(Float.floatToFloat16(data[i]));
        return new Tensor(shape, halves);
    }

    /**
     * The numbers that a shape holds.
     *
     * @throws ArithmeticException if there are more than a long can count
     */
    static long count(long[] shape) {
        long n = 1;
        for (long side : shape) {
            if (side < 0)
                throw new IllegalArgumentException("a shape has no negative side, got " + Arrays.toString(shape));
            n = Math.multiplyExact(n, side);
        }
        return n;
    }
}
