package org.lookalike.image;

/**
 * What a {@link Decoder} accepts, and how many pixels are wanted.
 *
 * @param maxPixels pictures with more are unreadable; guards against files that claim to be huge
 * @param maxBytes files with more are unreadable
 * @param shorterSide large pictures may be decoded at a reduced scale, but never below this shorter side
 * @param longerSide nor below this longer side
 * @param maxSeconds what takes longer to decode is unreadable; waiting for memory does not count
 */
public record DecoderOptions(long maxPixels, long maxBytes, int shorterSide, int longerSide, int maxSeconds) {
    private static final long MAX_PIXELS = 100_000_000;
    private static final long MAX_BYTES = 512L << 20;
    private static final int MAX_SECONDS = 30;

    /** Enough for a network's 256 pixels and for a {@link Thumbnail}. */
    public static final DecoderOptions DEFAULT = new DecoderOptions(MAX_PIXELS, MAX_BYTES, 256, Thumbnail.LONGEST_SIDE,
            MAX_SECONDS);

    /** Every pixel of the original. */
    public static final DecoderOptions FULL_SIZE = DEFAULT.withSides(Integer.MAX_VALUE, Integer.MAX_VALUE);

    public DecoderOptions {
        if (maxPixels < 1 || maxBytes < 1)
            throw new IllegalArgumentException(
                    "a decoder accepts at least 1 pixel and 1 byte, got " + maxPixels + " and " + maxBytes);
        if (maxSeconds < 1)
            throw new IllegalArgumentException("decoding takes at least a second, got " + maxSeconds);
        if (shorterSide < 1 || longerSide < shorterSide)
            throw new IllegalArgumentException("the wanted sides are at least 1 and the longer one is no shorter, got "
                    + shorterSide + " and " + longerSide);
    }

    public DecoderOptions withSides(int shorter, int longer) {
        return new DecoderOptions(maxPixels, maxBytes, shorter, longer, maxSeconds);
    }

    public DecoderOptions withMaxPixels(long pixels) {
        return new DecoderOptions(pixels, maxBytes, shorterSide, longerSide, maxSeconds);
    }

    public DecoderOptions withMaxSeconds(int seconds) {
        return new DecoderOptions(maxPixels, maxBytes, shorterSide, longerSide, seconds);
    }

    /** By how much a picture may be reduced, at least 1. */
    int reduction(int width, int height) {
        return Math.max(1, Math.min(Math.min(width, height) / shorterSide, Math.max(width, height) / longerSide));
    }
}
