package org.lookalike.image;

/**
 * Upright sRGB pixels, 8 bits a channel.
 *
 * @param rgb {@code height * width * 3} bytes, rows from the top, R G B interleaved; owned by this record, shared and
 *        not copied: nobody writes to it after construction
 */
@SuppressWarnings("ArrayRecordComponent") // millions of pixels: shared, compared by nobody
public record Pixels(int width, int height, byte[] rgb) {

    public Pixels {
        if (width < 1 || height < 1)
            throw new IllegalArgumentException("pixels need at least 1x1, got " + width + "x" + height);
        if (rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), 3))
            throw new IllegalArgumentException(
                    width + "x" + height + " RGB pixels are " + 3L * width * height + " bytes, got " + rgb.length);
    }
}
