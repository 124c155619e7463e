package org.lookalike.train.report;

import java.awt.Color;
import java.awt.Font;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TypefaceTest {
    private final Font font = Typeface.plain(12);

    @Test
    void leavesShortNamesAlone() {
        assertEquals("cat", Typeface.fit("cat", font, 100));
    }

    @Test
    void endsLongNamesByAnEllipsis() {
        String fitting = Typeface.fit("Cavalier King Charles spaniel", font, 100);

        assertTrue(fitting.matches("Cavalier.*[^ ]\u2026"), fitting);
        assertTrue(Typeface.width(fitting, font) <= 100);
    }

    @Test
    void cutsNoCharacterInTwo() {
        String family = "👨‍👩‍👧";

        String fitting = Typeface.fit(family.repeat(40), font, 200);

        assertEquals("", fitting.replace(family, "").replace("\u2026", ""));
    }

    @Test
    void keepsToOneLine() {
        assertEquals("two lines", Typeface.fit("two\nlines\n", font, 100));
    }

    @Test
    void alwaysLeavesSomething() {
        assertEquals("\u2026", Typeface.fit("cat", font, 0));
    }

    @Test
    void inkContrastsWithItsGround() {
        assertEquals(Color.WHITE, Ramp.inkOn(new Color(0x0b3c80)));
        assertEquals(Color.BLACK, Ramp.inkOn(new Color(0xfde3c4)));
    }

    @Test
    void rampsMixTheirStops() {
        var ramp = Ramp.of(0x000000, 0x0000ff, 0xffffff);

        assertEquals(Color.BLACK, ramp.at(0));
        assertEquals(new Color(0x000080), ramp.at(0.25));
        assertEquals(Color.BLUE, ramp.at(0.5));
        assertEquals(Color.WHITE, ramp.at(1));
    }
}
