package org.lookalike.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;

/** Brings every kind of {@link BufferedImage} to 8 bits of red, green and blue, with white behind what is transparent. */
final class Flattening {

    private Flattening() {}

    /** The levels stay in the image's own RGB colour space; gray levels are kept as they are. */
    static Pixels onWhite(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && whole(image))
            swapped(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), rgb);
        else if (hasLevels(image.getColorModel()))
            fromLevels(image, rgb);
        else
            fromColours(image, rgb);
        return new Pixels(width, height, rgb);
    }

    private static boolean whole(BufferedImage image) {
        return image.getRaster().getDataBuffer().getSize() == image.getWidth() * image.getHeight() * 3;
    }

    private static void swapped(byte[] bgr, byte[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 1] = bgr[i + 1];
            rgb[i + 2] = bgr[i];
        }
    }

    /** Whether the samples are gray or RGB levels of 8 or 16 bits, which a colour model would only distort. */
    private static boolean hasLevels(ColorModel model) {
        int type = model.getColorSpace().getType();
        int bits = model.getComponentSize(0);
        return model instanceof ComponentColorModel && (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB)
                && (bits == 8 || bits == 16) && model.getTransferType() <= DataBuffer.TYPE_USHORT;
    }

    private static void fromLevels(BufferedImage image, byte[] rgb) {
        ColorModel model = image.getColorModel();
        int bands = image.getRaster().getNumBands();
        int colours = model.getNumColorComponents() == 1 ? 0 : 1;
        boolean wide = model.getComponentSize(0) == 16;
        int[] row = new int[image.getWidth() * bands];
        int out = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, image.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += bands) {
                int alpha = model.hasAlpha() ? narrow(row[at + bands - 1], wide) : 255;
                for (int c = 0; c < 3; c++)
                    rgb[out++] = (byte) onWhite(narrow(row[at + c * colours], wide), alpha,
                            model.isAlphaPremultiplied());
            }
        }
    }

    private static void fromColours(BufferedImage image, byte[] rgb) {
        int[] row = new int[image.getWidth()];
        int out = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row)
                for (int shift = 16; shift >= 0; shift -= 8)
                    rgb[out++] = (byte) onWhite(argb >> shift & 0xff, argb >>> 24, false);
        }
    }

    private static int narrow(int level, boolean wide) {
        return wide ? (level * 255 + 32_767) / 65_535 : level;
    }

    private static int onWhite(int level, int alpha, boolean premultiplied) {
        if (alpha == 255)
            return level;
        return premultiplied ? Math.min(255, level + 255 - alpha) : (level * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
