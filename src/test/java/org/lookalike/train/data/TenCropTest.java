package org.lookalike.train.data;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Pixels;
import org.lookalike.image.Resampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TenCropTest {
    /** Each pixel's red is its number: rows of 7. */
    private static final Pixels NUMBERED = numbered(7, 5);

    @Test
    void cornersMiddleAndReflectionsInThisOrder() {
        List<Pixels> views = TenCrop.of(NUMBERED, 3);

        assertEquals(List.of(0, 4, 14, 18, 9, 2, 6, 16, 20, 11),
                views.stream().map(view -> (int) view.rgb()[0]).toList());
        assertEquals(List.of(2, 6, 16, 20, 11, 0, 4, 14, 18, 9),
                views.stream().map(view -> (int) view.rgb()[6]).toList());
    }

    @Test
    void theMiddleIsThePreprocessings() {
        Pixels picture = numbered(31, 20);

        assertArrayEquals(Resampler.resizeAndCrop(picture, 20, 16).rgb(), TenCrop.of(picture, 16).get(4).rgb());
    }

    @Test
    void aSideFitsIntoThePicture() {
        assertThrows(IllegalArgumentException.class, () -> TenCrop.of(NUMBERED, 6));
    }

    private static Pixels numbered(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = (byte) (i / 3);
        return new Pixels(width, height, rgb);
    }
}
