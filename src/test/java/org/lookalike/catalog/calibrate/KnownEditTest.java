package org.lookalike.catalog.calibrate;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.Pixels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KnownEditTest {

    private static Pixels drawn(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) (128 + 90 * Math.sin(x * 9.0 / width + i % 3) * Math.cos(y * 7.0 / height));
        }
        return new Pixels(width, height, rgb);
    }

    @ParameterizedTest
    @EnumSource(KnownEdit.class)
    void theResultIsNearlyTheSamePictureAndTheOriginalStaysAsItIs(KnownEdit edit) {
        Pixels original = drawn(200, 150);
        byte[] before = original.rgb().clone();
        for (int seed = 0; seed < 10; seed++) {
            Pixels edited = edit.of(original, new SplittableRandom(seed));
            assertArrayEquals(edited.rgb(), edit.of(original, new SplittableRandom(seed)).rgb());
            int bits = PerceptualHash.distance(PerceptualHash.of(original), PerceptualHash.of(edited));
            assertTrue(bits <= 16, edit + " changes " + bits + " bits");
        }
        assertArrayEquals(before, original.rgb());
    }

    @Test
    void smallPicturesAreEnlarged() {
        Pixels edited = KnownEdit.RESIZED.of(drawn(60, 50), new SplittableRandom(1));
        assertTrue(edited.width() > 60 && edited.width() <= 120, "width " + edited.width());
        Pixels large = KnownEdit.RESIZED.of(drawn(400, 300), new SplittableRandom(1));
        assertTrue(large.width() >= 200 && large.width() <= 360, "width " + large.width());
    }

    @Test
    void cropsTakeAtMostATenthOfASide() {
        Pixels edited = KnownEdit.CROPPED.of(drawn(200, 100), new SplittableRandom(3));
        assertTrue(edited.width() >= 180 && edited.height() >= 90, edited.width() + "x" + edited.height());
        assertNotEquals(20_000, edited.width() * edited.height());
    }

    @Test
    void brighteningStopsAtWhite() {
        byte[] white = {-1, -1, -1};
        Pixels edited = KnownEdit.BRIGHTENED.of(new Pixels(1, 1, white), new SplittableRandom(5));
        assertEquals(edited.rgb()[0], edited.rgb()[2]);
        assertTrue((edited.rgb()[0] & 0xff) >= 204);
    }
}
