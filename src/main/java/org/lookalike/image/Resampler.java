package org.lookalike.image;

import java.util.Arrays;

/**
 * Resizes pictures the way that networks are trained with: separable, antialiased bilinear, first along the rows, then
 * along the columns, with 8 bits kept in between. Within one level of Pillow's {@code resize(..., BILINEAR)}.
 */
public final class Resampler {

    private Resampler() {}

    public static Pixels resize(Pixels source, int width, int height) {
        return window(source, width, height, 0, 0, width, height);
    }

    /** The shorter side becomes {@code side}, the longer one follows in proportion, rounded down. */
    public static Pixels resizeShorterSide(Pixels source, int side) {
        return resize(source, scaled(source.width(), source, side), scaled(source.height(), source, side));
    }

    /**
     * The middle square of the picture resized as {@link #resizeShorterSide} does. Computes no pixel outside the square.
     *
     * @param crop the square's side, at most {@code side}
     */
    public static Pixels resizeAndCrop(Pixels source, int side, int crop) {
        if (crop > side)
            throw new IllegalArgumentException("a crop is at most the shorter side " + side + ", got " + crop);
        int width = scaled(source.width(), source, side);
        int height = scaled(source.height(), source, side);
        // Half to even, as Python rounds.
        return window(source, width, height, (int) Math.rint((width - crop) / 2.0),
                (int) Math.rint((height - crop) / 2.0), crop, crop);
    }

    /** A copy of a part of the picture. */
    public static Pixels crop(Pixels source, int left, int top, int width, int height) {
        if (left < 0 || top < 0 || left + (long) width > source.width() || top + (long) height > source.height())
            throw new IllegalArgumentException("a crop lies within " + source.width() + "x" + source.height()
                    + " pixels, got " + width + "x" + height + " at " + left + "," + top);
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++)
            System.arraycopy(source.rgb(), ((top + y) * source.width() + left) * 3, rgb, y * width * 3, width * 3);
        return new Pixels(width, height, rgb);
    }

    private static int scaled(int length, Pixels source, int side) {
        return (int) ((long) side * length / Math.min(source.width(), source.height()));
    }

    private static Pixels window(Pixels source, int fullWidth, int fullHeight, int left, int top, int width,
            int height) {
        ResamplingWeights rows = ResamplingWeights.of(source.height(), fullHeight, top, height);
        int first = 0;
        Pixels between = source;
        if (fullWidth != source.width() || width != fullWidth) {
            first = rows.first();
            ResamplingWeights columns = ResamplingWeights.of(source.width(), fullWidth, left, width);
            between = alongRows(source, columns, width, first, rows.end());
        }
        boolean done = fullHeight == source.height() && height == fullHeight;
        return done ? between : alongColumns(between, rows, height, first);
    }

    private static Pixels alongRows(Pixels source, ResamplingWeights weights, int width, int first, int end) {
        byte[] from = source.rgb();
        byte[] to = new byte[(end - first) * width * 3];
        int[] shares = weights.shares();
        int out = 0;
        for (int y = first; y < end; y++) {
            int row = y * source.width() * 3;
            for (int x = 0; x < width; x++) {
                int red = ResamplingWeights.HALF;
                int green = ResamplingWeights.HALF;
                int blue = ResamplingWeights.HALF;
                int at = row + weights.starts()[x] * 3;
                int share = x * weights.taps();
                int last = share + weights.counts()[x];
                for (; share < last; share++, at += 3) {
                    int part = shares[share];
                    red += (from[at] & 0xff) * part;
                    green += (from[at + 1] & 0xff) * part;
                    blue += (from[at + 2] & 0xff) * part;
                }
                to[out++] = level(red);
                to[out++] = level(green);
                to[out++] = level(blue);
            }
        }
        return new Pixels(width, end - first, to);
    }

    private static Pixels alongColumns(Pixels source, ResamplingWeights weights, int height, int first) {
        int stride = source.width() * 3;
        byte[] to = new byte[height * stride];
        int[] sums = new int[stride];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, ResamplingWeights.HALF);
            int row = (weights.starts()[y] - first) * stride;
            for (int t = 0; t < weights.counts()[y]; t++)
                addRow(sums, source.rgb(), row + t * stride, weights.shares()[y * weights.taps() + t]);
            storeRow(sums, to, y * stride);
        }
        return new Pixels(source.width(), height, to);
    }

    // Two plain loops of their own: the compiler turns them into SIMD.
    private static void addRow(int[] sums, byte[] from, int at, int share) {
        for (int i = 0; i < sums.length; i++)
            sums[i] += (from[at + i] & 0xff) * share;
    }

    private static void storeRow(int[] sums, byte[] to, int at) {
        for (int i = 0; i < sums.length; i++)
            to[at + i] = (byte) Math.min(sums[i] >>> ResamplingWeights.BITS, 255);
    }

    /** Rounded shares may sum to a little more than one; never to a negative number. */
    private static byte level(int sum) {
        return (byte) Math.min(sum >>> ResamplingWeights.BITS, 255);
    }
}
