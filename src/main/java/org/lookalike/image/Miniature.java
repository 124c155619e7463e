package org.lookalike.image;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A picture small and grey: the brightness of {@value #SIDE}x{@value #SIDE} fields, each the mean of its pixels, whatever
 * the picture's shape. Enough to tell copies from strangers in any of the eight orientations without opening a file.
 *
 * @param grey {@value #SIDE} * {@value #SIDE} bytes, rows from the top; shared, nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // a kilobyte each, of millions of pictures: shared, compared by content
public record Miniature(byte[] grey) {
    public static final int SIDE = 32;

    public Miniature {
        if (grey.length != SIDE * SIDE)
            throw new IllegalArgumentException(
                    "a miniature has " + SIDE + "x" + SIDE + " fields, got " + grey.length);
    }

    public static Miniature of(Pixels pixels) {
        float[] fields = Luminance.of(pixels, SIDE);
        byte[] grey = new byte[fields.length];
        for (int i = 0; i < grey.length; i++)
            grey[i] = (byte) Math.min(255, Math.round(fields[i]));
        return new Miniature(grey);
    }

    /** 0 to 255, a new array. */
    public float[] fields() {
        float[] fields = new float[grey.length];
        for (int i = 0; i < fields.length; i++)
            fields[i] = grey[i] & 0xff;
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Miniature(byte[] fields) && Arrays.equals(grey, fields);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(grey);
    }

    @Override
    public String toString() {
        return "Miniature[" + HexFormat.of().toHexDigits(PerceptualHash.of(fields())) + "]";
    }
}
