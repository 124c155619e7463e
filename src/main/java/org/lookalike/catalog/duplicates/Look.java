package org.lookalike.catalog.duplicates;

import java.util.Arrays;
import org.lookalike.image.Luminance;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;

/**
 * A picture grey and square, as finely as its thumbnail allows.
 *
 * @param side a power of two, {@value #COARSEST} to {@value #FINEST}; a picture that is smaller is enlarged
 * @param grey {@code side} rows of {@code side} bytes
 * @param tones of the thumbnail
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Look(int side, byte[] grey, Tones tones) {
    static final int COARSEST = 32;
    static final int FINEST = 128;

    static Look of(Pixels pixels) {
        int shorter = Math.clamp(Math.min(pixels.width(), pixels.height()), COARSEST, FINEST);
        int side = Integer.highestOneBit(shorter);
        float[] fields = Luminance.of(Resampler.resize(pixels, side, side), side);
        byte[] grey = new byte[fields.length];
        for (int i = 0; i < grey.length; i++)
            grey[i] = (byte) Math.min(255, Math.round(fields[i]));
        return new Look(side, grey, Tones.of(pixels));
    }

    /** The same where the pixels are the same. */
    int fingerprint() {
        return Arrays.hashCode(grey);
    }

    /**
     * Brightness, {@code wanted} rows of as many fields.
     *
     * @param wanted a power of two, at most {@link #side}
     */
    float[] fields(int wanted) {
        float[] fields = new float[grey.length];
        for (int i = 0; i < fields.length; i++)
            fields[i] = grey[i] & 0xff;
        for (int at = side; at > wanted; at /= 2)
            fields = Bilinear.halved(fields, at);
        return fields;
    }
}
