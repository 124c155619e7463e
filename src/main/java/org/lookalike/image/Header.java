package org.lookalike.image;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of its picture, read before any pixel by a walk over its parts.
 *
 * @param width in pixels as stored, before EXIF orientation
 * @param height likewise
 * @param bytesPerPixel what decoding holds in memory for a pixel, besides the RGB result
 * @param kind how its pixels are best decoded
 * @param exif where its EXIF block (a TIFF structure) starts in the file; -1 if there is none
 * @param icc its colour profile; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, compared by nobody
record Header(int width, int height, int bytesPerPixel, Kind kind, int exif, byte @Nullable [] icc) {

    enum Kind {
        /** A JPEG with three components of 8 bits, Huffman coded, one pass. */
        PHOTOGRAPH,
        /** The same in several passes, progressive or one for each component: its decoder holds all coefficients. */
        PHOTOGRAPH_IN_PASSES,
        /** Decoded row by row, so that skipping rows and columns saves memory. */
        ROWS,
        /** Decoded whole. */
        WHOLE,
        /** An animation, of which the first frame is taken. Decoded row by row. */
        ANIMATION
    }

    static Header of(PictureFormat format, byte[] file) throws Refusal {
        return switch (format) {
            case JPEG -> JpegHeader.read(new Bytes(file, true));
            case PNG -> PngHeader.read(new Bytes(file, true));
            case GIF -> GifHeader.read(new Bytes(file, false));
            case BMP -> BmpHeader.read(new Bytes(file, false));
            case TIFF -> TiffHeader.read(new Bytes(file, file[0] == 'M'));
            case WEBP -> WebpHeader.read(new Bytes(file, false));
        };
    }

    boolean photograph() {
        return kind == Kind.PHOTOGRAPH || kind == Kind.PHOTOGRAPH_IN_PASSES;
    }

    /** Whether browsers show it as it is stored: in sRGB, in colours that they all agree on, and still. */
    boolean plain(PictureFormat format) {
        return icc == null && switch (format) {
            case BMP, TIFF, GIF -> false;
            case JPEG -> photograph();
            case PNG, WEBP -> kind != Kind.ANIMATION;
        };
    }

    long pixels() {
        return (long) width * height;
    }
}
