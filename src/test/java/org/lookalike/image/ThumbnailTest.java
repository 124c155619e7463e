package org.lookalike.image;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.image.Fixtures.decode;
import static org.lookalike.image.Fixtures.drawn;
import static org.lookalike.image.Fixtures.file;

class ThumbnailTest {

    @Test
    void theLongerSideBecomes320() {
        Pixels large = decode(file(drawn(600, 400), "png")).pixels();

        Pixels small = decode(Thumbnail.jpeg(large)).pixels();

        assertEquals(320, small.width());
        assertEquals(213, small.height());
        assertTrue(Fixtures.difference(small, drawn(320, 213)) < 8);
    }

    @Test
    void smallPicturesAreNotEnlarged() {
        Pixels small = decode(Thumbnail.jpeg(decode(file(drawn(48, 32), "png")).pixels())).pixels();

        assertEquals(48, small.width());
        assertTrue(Fixtures.difference(small, drawn(48, 32)) < 12);
    }

    @Test
    void javaEncodesWhereThereIsNoNativeCode() {
        Pixels pixels = decode(file(drawn(48, 32), "png")).pixels();

        assertTrue(Fixtures.difference(decode(Thumbnail.encode(pixels, 85)).pixels(), drawn(48, 32)) < 12);
    }

    @Test
    void smallPlainFilesServeThemselves() {
        assertTrue(servesItself(file(drawn(48, 32), "jpg")));
        assertTrue(servesItself(Fixtures.resource("lossy.webp")));
        assertTrue(servesItself(file(drawn(48, 32), "png")));
    }

    @Test
    void largeTurnedOrUnusualFilesDoNot() {
        byte[] jpeg = file(drawn(48, 32), "jpg");

        assertFalse(servesItself(file(drawn(400, 32), "jpg")));
        assertFalse(servesItself(Fixtures.withSegment(jpeg, 0xe1, Fixtures.exif(6, "2024:05:06 07:08:09"))));
        assertFalse(servesItself(Fixtures.resource("cmyk.jpg")));
        assertFalse(servesItself(file(drawn(48, 32), "tiff")));
    }

    private static boolean servesItself(byte[] file) {
        return Thumbnail.isServedByFile(decode(file));
    }
}
