package org.lookalike.train;

import java.util.List;
import java.util.stream.IntStream;
import org.lookalike.image.Pixels;
import org.lookalike.model.Preprocessing;
import org.lookalike.train.data.LabelledPicture;

/**
 * Levels of red, green and blue, or of grey, over many pictures. In whole numbers: their sum is the same in whatever order they come.
 *
 * @param sums of levels, 0 to 255
 * @param squares sums of the levels' squares
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Colours(long[] sums, long[] squares, long pixels) {
    /** Of all levels: pictures of one colour must not divide by zero. */
    private static final double LEAST_DEVIATION = 1.0 / 255;

    /**
     * @param squares gives what the network sees of them, unvaried
     * @param channels 3, or 1 for shades of grey
     */
    static Colours of(List<LabelledPicture> pictures, PictureStore squares, int channels) {
        return pictures.parallelStream()
                .map(picture -> of(squares.get(picture), channels))
                .reduce(new Colours(new long[channels], new long[channels], 0), Colours::plus);
    }

    static Colours of(Pixels square, int channels) {
        long[] sums = new long[channels];
        long[] squares = new long[channels];
        for (int pixel = 0; pixel < square.rgb().length / 3; pixel++)
            for (int channel = 0; channel < channels; channel++) {
                int level = Preprocessing.level(square, pixel, channel, channels);
                sums[channel] += level;
                squares[channel] += (long) level * level;
            }
        return new Colours(sums, squares, (long) square.width() * square.height());
    }

    Colours plus(Colours other) {
        long[] bothSums = new long[sums.length];
        long[] bothSquares = new long[sums.length];
        for (int channel = 0; channel < sums.length; channel++) {
            bothSums[channel] = sums[channel] + other.sums[channel];
            bothSquares[channel] = squares[channel] + other.squares[channel];
        }
        return new Colours(bothSums, bothSquares, pixels + other.pixels);
    }

    /** By channel, of levels from 0 to 1. */
    List<Float> means() {
        return IntStream.range(0, sums.length).mapToObj(channel -> (float) (mean(channel) / 255)).toList();
    }

    List<Float> deviations() {
        return IntStream.range(0, sums.length).mapToObj(this::deviation).toList();
    }

    private double mean(int channel) {
        return (double) sums[channel] / pixels;
    }

    private float deviation(int channel) {
        double variance = (double) squares[channel] / pixels - mean(channel) * mean(channel);
        return (float) Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)) / 255);
    }
}
