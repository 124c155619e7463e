package org.lookalike.image;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The expected levels were made with Pillow's {@code Image.resize(size, BILINEAR)} from the same drawn picture. */
class ResamplerTest {

    @Test
    void shrinksLikePillow() {
        assertLevels(Resampler.resize(drawn(13, 9), 5, 4), 48, 45, 41, 81, 94, 107, 105, 137, 168, 135, 156, 150, 127,
                155, 142, 143, 115, 85, 171, 168, 156, 142, 162, 180, 147, 135, 97, 155, 116, 46, 152, 170, 124, 110,
                150, 187, 67, 109, 153, 77, 66, 66, 81, 63, 69, 83, 117, 152, 99, 76, 172, 113, 67, 80, 132, 99, 66,
                132, 116, 99);
    }

    @Test
    void enlargesLikePillow() {
        assertLevels(Resampler.resize(drawn(4, 3), 6, 5), 0, 0, 0, 4, 7, 11, 8, 16, 25, 13, 26, 38, 18, 35, 53, 21, 42,
                63, 16, 10, 5, 21, 19, 18, 28, 31, 34, 35, 43, 50, 42, 55, 67, 47, 63, 79, 39, 26, 13, 47, 38, 28, 58,
                53, 48, 68, 68, 68, 79, 84, 88, 87, 95, 103, 62, 42, 21, 73, 56, 39, 87, 75, 62, 102, 94, 85, 116, 113,
                110, 127, 127, 127, 78, 52, 26, 91, 68, 46, 107, 89, 72, 124, 111, 97, 141, 132, 124, 153, 148, 143);
    }

    @Test
    void shrinksOneSideAndEnlargesTheOther() {
        assertLevels(Resampler.resize(drawn(17, 3), 4, 5), 14, 28, 43, 41, 82, 123, 71, 142, 188, 98, 196, 82, 37, 46,
                55, 78, 113, 142, 107, 149, 159, 124, 176, 86, 71, 73, 74, 133, 159, 171, 160, 160, 116, 164, 147, 92,
                106, 99, 93, 153, 172, 176, 179, 156, 90, 178, 113, 107, 129, 117, 105, 167, 180, 179, 191, 153, 73,
                187, 90, 117);
    }

    @Test
    void agreesWithPillowOnEveryLevelOfALargerPicture() {
        byte[] levels = Resampler.resize(drawn(300, 201), 97, 65).rgb();

        long weighted = 0;
        for (int i = 0; i < levels.length; i++)
            weighted += (i % 251 + 1L) * (levels[i] & 0xff);
        assertEquals(302612065, weighted);
    }

    @Test
    void theCroppedSquareIsTheMiddleOfTheWholeResizedPicture() {
        Pixels whole = Resampler.resizeShorterSide(drawn(31, 20), 10);
        assertEquals(15, whole.width());
        assertEquals(10, whole.height());

        Pixels square = Resampler.resizeAndCrop(drawn(31, 20), 10, 8);

        // (15 - 8) / 2 = 3.5 rounds to the even 4.
        assertArrayEquals(Resampler.crop(whole, 4, 1, 8, 8).rgb(), square.rgb());
    }

    @Test
    void theLongerSideIsRoundedDown() {
        Pixels wide = Resampler.resizeShorterSide(drawn(500, 333), 256);

        assertEquals(384, wide.width());
        assertEquals(256, wide.height());
    }

    @Test
    void anUnchangedSizeChangesNothing() {
        Pixels drawn = drawn(12, 7);

        assertArrayEquals(drawn.rgb(), Resampler.resize(drawn, 12, 7).rgb());
    }

    @Test
    void aCropOutsideThePictureIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Resampler.crop(drawn(4, 4), 2, 0, 3, 4));

        assertEquals("a crop lies within 4x4 pixels, got 3x4 at 2,0", refused.getMessage());
    }

    private static void assertLevels(Pixels actual, int... expected) {
        byte[] bytes = new byte[expected.length];
        for (int i = 0; i < expected.length; i++)
            bytes[i] = (byte) expected[i];
        assertArrayEquals(bytes, actual.rgb());
    }

    static Pixels drawn(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        int i = 0;
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                for (int c = 0; c < 3; c++)
                    rgb[i++] = (byte) (x * 7 * (c + 1) + y * 13 * (3 - c) + x * y % 11 * 9);
        return new Pixels(width, height, rgb);
    }
}
