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

    /** The numbers of a four-dimensional tensor, O×I×H×W, in the order O×H×W×I. */
    float[] channelsLast() {
        int channels = (int) shape[1];
        int area = (int) (shape[2] * shape[3]);
        float[] last = new float[data.length];
        for (int i = 0; i < last.length; i++) {
            int filter = i / (channels * area);
            int channel = i / area % channels;
            last[(filter * area + i % area) * channels + channel] = data[i];
        }
        return last;
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
