package org.lookalike.image;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RegionTest {
    /** Red counts columns, green counts rows. */
    private final Pixels picture = numbered(10, 4);

    private static Pixels numbered(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            rgb[3 * i] = (byte) (i % width);
            rgb[3 * i + 1] = (byte) (i / width);
        }
        return new Pixels(width, height, rgb);
    }

    @Test
    void cutsItsPixelsOut() {
        Pixels part = new Region(0.3, 0.5, 0.5, 0.5).of(picture);
        assertEquals(5, part.width());
        assertEquals(2, part.height());
        assertEquals(3, part.rgb()[0]);
        assertEquals(2, part.rgb()[1]);
        assertSame(picture, Region.WHOLE.of(picture));
    }

    @Test
    void isNeverWithoutAPixel() {
        Pixels part = new Region(0.99, 0.99, 0.01, 0.01).of(picture);
        assertEquals(1, part.width());
        assertEquals(9, part.rgb()[0]);
        assertEquals(3, part.rgb()[1]);
    }

    @Test
    void aPartOfAPartIsAPart() {
        assertEquals(new Region(0.75, 0.25, 0.25, 0.5),
                new Region(0.5, 0.25, 0.5, 0.5).part(new Region(0.5, 0, 0.5, 1)));
    }

    @Test
    void liesWithinThePicture() {
        assertThrows(IllegalArgumentException.class, () -> new Region(0.5, 0, 0.6, 1));
        assertThrows(IllegalArgumentException.class, () -> new Region(-0.1, 0, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> new Region(0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Region(0, 0, Double.NaN, 1));
        assertEquals(1, new Region(0.1, 0, 0.9, 1.0000001).height());
    }

    @Test
    void whatAPersonAsksForShowsSomething() {
        assertEquals(new Region(0.5, 0, 0.5, 1), Region.asked("0.5,0,0.5,1"));
        for (String text : List.of("0,0,0.001,1", "0,0,1", "0,0,1,1,1", "a,0,1,1", "0.5,0,0.6,1", ""))
            assertThrows(IllegalArgumentException.class, () -> Region.asked(text), text);
    }
}
