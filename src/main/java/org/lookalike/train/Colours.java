package org.lookalike.train;

import java.util.List;
import java.util.stream.IntStream;
import org.lookalike.image.Pixels;
import org.lookalike.train.data.LabelledPicture;

/**
 * Levels of red, green and blue over many pictures. In whole numbers: their sum is the same in whatever order they come.
 *
 * @param sums of levels, 0 to 255
 * @param squares sums of the levels' squares
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Colours(long[] sums, long[] squares, long pixels) {
    /** Of all levels: pictures of one colour must not divide by zero. */
    private static final double LEAST_DEVIATION = 1.0 / 255;

    /** @param squares gives what the network sees of them, unvaried */
    static Colours of(List<LabelledPicture> pictures, PictureStore squares) {
        return pictures.parallelStream()
                .map(picture -> of(squares.get(picture)))
                .reduce(new Colours(new long[3], new long[3], 0), Colours::plus);
    }

    static Colours of(Pixels square) {
        long[] sums = new long[3];
        long[] squares = new long[3];
        for (int i = 0; i < square.rgb().length; i++) {
            int level = square.rgb()[i] & 255;
            sums[i % 3] += level;
            squares[i % 3] += (long) level * level;
        }
        return new Colours(sums, squares, (long) square.width() * square.height());
    }

    Colours plus(Colours other) {
        long[] bothSums = new long[3];
        long[] bothSquares = new long[3];
        for (int channel = 0; channel < 3; channel++) {
            bothSums[channel] = sums[channel] + other.sums[channel];
            bothSquares[channel] = squares[channel] + other.squares[channel];
        }
        return new Colours(bothSums, bothSquares, pixels + other.pixels);
    }

    /** By channel, of levels from 0 to 1. */
    List<Float> means() {
        return IntStream.range(0, 3).mapToObj(channel -> (float) (mean(channel) / 255)).toList();
    }

    List<Float> deviations() {
        return IntStream.range(0, 3).mapToObj(this::deviation).toList();
    }

    private double mean(int channel) {
        return (double) sums[channel] / pixels;
    }

    private float deviation(int channel) {
        double variance = (double) squares[channel] / pixels - mean(channel) * mean(channel);
        return (float) Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)) / 255);
    }
}
