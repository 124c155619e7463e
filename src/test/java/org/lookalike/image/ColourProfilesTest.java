package org.lookalike.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lookalike.image.Fixtures.colour;
import static org.lookalike.image.Fixtures.decode;

class ColourProfilesTest {
    /** Levels in Display P3, and what Little CMS makes of them in sRGB. */
    private static final int WIDE = 0xc8503c;
    private static final int[] NARROW = {218, 67, 47};

    private static final byte[] DISPLAY_P3 = Fixtures.resource("display-p3.icc");

    @Test
    void aPhotographInDisplayP3BecomesSrgb() {
        byte[] content = ByteBuffer.allocate(14 + DISPLAY_P3.length)
                .put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII))
                .put(DISPLAY_P3)
                .array();

        assertSrgb(decode(Fixtures.withSegment(Fixtures.file(plain(), "jpg"), 0xe2, content)));
    }

    @Test
    void aPngInDisplayP3BecomesSrgb() {
        byte[] deflated = Fixtures.deflated(DISPLAY_P3);
        byte[] content = ByteBuffer.allocate(4 + deflated.length)
                .put("P3\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(deflated)
                .array();

        assertSrgb(decode(Fixtures.withChunk(Fixtures.file(plain(), "png"), "iCCP", content)));
    }

    @Test
    void srgbItselfChangesNothing() {
        assertFalse(ColourProfiles.changes(ICC_Profile.getInstance(ColorSpace.CS_sRGB)));
    }

    @Test
    void aDamagedProfileIsIgnored() {
        assertNull(ColourProfiles.parse(new byte[200]));
    }

    private static BufferedImage plain() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++)
            image.setRGB(i % 16, i / 16, WIDE);
        return image;
    }

    private static void assertSrgb(Picture picture) {
        int actual = colour(picture.pixels(), 8, 8);
        assertEquals(NARROW[0], actual >> 16, 4);
        assertEquals(NARROW[1], actual >> 8 & 0xff, 4);
        assertEquals(NARROW[2], actual & 0xff, 4);
    }
}
