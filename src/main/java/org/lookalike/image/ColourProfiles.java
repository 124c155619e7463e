package org.lookalike.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings levels from a picture's own colour space to sRGB. */
final class ColourProfiles {
    /** Larger profiles count as damaged: libpng takes no chunk beyond 8,000,000 bytes either. */
    static final int LARGEST = 8_000_000;

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    private static final int REMEMBERED = 64;
    /** Rounding differs by this much between profiles that all mean sRGB. */
    private static final int SAME = 2;

    /** By profile: whether it changes anything. Most pictures carry one of a few profiles, most of those sRGB. */
    private static final Map<ContentId, Boolean> CHANGES = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContentId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private ColourProfiles() {}

    static Pixels toSrgb(Pixels pixels, ICC_Profile profile) {
        return changes(profile) ? convert(pixels, profile) : pixels;
    }

    /** The profile if it is a sound one of an RGB device, else null: a damaged profile is no reason to lose a picture. */
    static @Nullable ICC_Profile parse(byte @Nullable [] icc) {
        if (icc == null || icc.length > LARGEST)
            return null;
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? profile : null;
        } catch (IllegalArgumentException | CMMException e) {
            return null;
        }
    }

    static boolean changes(ICC_Profile profile) {
        ContentId id = ContentId.of(profile.getData());
        synchronized (CHANGES) {
            Boolean known = CHANGES.get(id);
            if (known != null)
                return known;
        }
        Pixels probe = probe();
        byte[] converted = convert(probe, profile).rgb();
        boolean changes = false;
        for (int i = 0; i < converted.length; i++)
            changes |= Math.abs((converted[i] & 0xff) - (probe.rgb()[i] & 0xff)) > SAME;
        synchronized (CHANGES) {
            CHANGES.put(id, changes);
        }
        return changes;
    }

    private static Pixels probe() {
        int steps = 6;
        byte[] rgb = new byte[steps * steps * steps * 3];
        for (int i = 0; i < steps * steps * steps; i++) {
            rgb[i * 3] = (byte) (i % steps * 51);
            rgb[i * 3 + 1] = (byte) (i / steps % steps * 51);
            rgb[i * 3 + 2] = (byte) (i / steps / steps * 51);
        }
        return new Pixels(steps * steps, steps, rgb);
    }

    private static Pixels convert(Pixels pixels, ICC_Profile profile) {
        byte[] converted = new byte[pixels.rgb().length];
        try {
            new ColorConvertOp(new ICC_Profile[]{profile, SRGB}, null).filter(raster(pixels, pixels.rgb()),
                    raster(pixels, converted));
        } catch (RuntimeException e) {
            return pixels; // a profile that parses but cannot be used
        }
        return new Pixels(pixels.width(), pixels.height(), converted);
    }

    private static WritableRaster raster(Pixels size, byte[] rgb) {
        return Raster.createInterleavedRaster(new DataBufferByte(rgb, rgb.length), size.width(), size.height(),
                size.width() * 3, 3, new int[]{0, 1, 2}, null);
    }
}
