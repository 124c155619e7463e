package org.lookalike.image;

/** Pictures as they come back from a compressed file. */
public final class Recompression {
    private static final Decoder WHOLE = Decoder.inProcess(DecoderOptions.FULL_SIZE);

    private Recompression() {}

    /** @param quality 1 to 100, as JPEG encoders count it */
    public static Pixels jpeg(Pixels pixels, int quality) {
        if (quality < 1 || quality > 100)
            throw new IllegalArgumentException("a JPEG's quality is 1 to 100, got " + quality);
        byte[] file = Thumbnail.jpeg(pixels, pixels.width(), pixels.height(), quality);
        return switch (WHOLE.decode(file, "in memory")) {
            case Decoded.Readable(Picture picture) -> picture.pixels();
            case Decoded.Unreadable why -> throw new IllegalStateException("just encoded: " + why.detail());
        };
    }
}
