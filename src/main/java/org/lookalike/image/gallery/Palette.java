package org.lookalike.image.gallery;

import java.awt.Color;

/**
 * Five colours that go together, and the ground always apart in lightness from the main one. Drawn without regard to the
 * category, so that colour does not give a category away.
 */
record Palette(Color ground, Color deep, Color main, Color second, Color accent) {

    static Palette thrown(Dice dice) {
        double hue = dice.between(0, 360);
        double light = dice.pick(0.36, 0.66, 0.76, 0.84, 0.9, 0.93) + dice.between(-0.05, 0.05);
        double chroma = dice.between(0.02, 0.11);
        double other = hue + dice.pick(40.0, 90.0, 130.0, 180.0, 220.0, 300.0) + dice.between(-12, 12);
        double stands = light > 0.58
                ? dice.between(0.42, Math.min(0.68, light - 0.16))
                : dice.between(light + 0.24, 0.85);
        double vivid = dice.between(0.12, 0.21);
        return new Palette(Tone.of(light, chroma, hue), Tone.of(light * 0.8, chroma, hue + dice.between(-25, 25)),
                Tone.of(stands, vivid, other), Tone.of(0.5 + (stands - 0.5) * 0.3, vivid * 0.8, other + 60),
                Tone.of(stands > 0.6 ? 0.42 : 0.86, vivid * 0.9, other + dice.pick(150.0, 180.0, -90.0)));
    }
}
