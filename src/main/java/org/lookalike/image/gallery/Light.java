package org.lookalike.image.gallery;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * What the scene is lit by.
 *
 * @param angle where the light comes from, in radians, 0 at the right, clockwise
 * @param warmth -1 blue shade to 1 candle light
 * @param exposure a factor on every colour
 * @param falloff how much darker the far side is, 0 to 1
 * @param vignette how much darker the corners are, 0 to 1
 * @param grain standard deviation of the noise, in 8-bit steps
 */
record Light(double angle, double warmth, double exposure, double falloff, double vignette, double grain) {

    static Light thrown(Dice dice) {
        return new Light(-Math.PI / 2 + dice.between(-1.1, 1.1), dice.between(-0.9, 0.9), dice.between(0.9, 1.18),
                dice.between(0, 0.24), dice.between(0.08, 0.34), dice.between(1.5, 5));
    }

    /** Puts the light on a finished drawing, in place. */
    void fall(BufferedImage image, Dice dice) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        double red = exposure * (1 + 0.1 * warmth);
        double blue = exposure * (1 - 0.16 * warmth);
        long state = dice.below(Integer.MAX_VALUE) * 2L + 1;
        double lightX = Math.cos(angle);
        double lightY = Math.sin(angle);
        for (int y = 0; y < height; y++) {
            double v = 2.0 * y / height - 1;
            for (int x = 0; x < width; x++) {
                double u = 2.0 * x / width - 1;
                double far = 0.5 - 0.5 * (u * lightX + v * lightY);
                double shade = (1 - vignette * (u * u + v * v) * 0.5) * (1 - falloff * Math.max(0, Math.min(1, far)));
                state = state * 6364136223846793005L + 1442695040888963407L;
                double noise = ((state >>> 33 & 0xffff) + (state >>> 48) - 65535) / 65536.0 * 2.4 * grain;
                int rgb = pixels[y * width + x];
                pixels[y * width + x] = channel((rgb >> 16 & 255) * red * shade + noise) << 16
                        | channel((rgb >> 8 & 255) * exposure * shade + noise) << 8
                        | channel((rgb & 255) * blue * shade + noise);
            }
        }
    }

    private static int channel(double value) {
        return Math.max(0, Math.min(255, (int) (value + 0.5)));
    }
}
