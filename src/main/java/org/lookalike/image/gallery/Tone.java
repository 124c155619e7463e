package org.lookalike.image.gallery;

import java.awt.Color;

/** Colours by OKLCH, where equal steps look equal, so that chance gives harmonious palettes. */
final class Tone {

    private Tone() {}

    /**
     * @param lightness 0 black to 1 white
     * @param chroma 0 grey to about 0.2 vivid
     * @param hue in degrees: 25 red, 70 orange, 105 yellow, 145 green, 230 sky, 265 blue, 310 purple, 0 pink
     */
    static Color of(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Color(channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    static Color mix(Color from, Color to, double share) {
        double t = Math.clamp(share, 0.0, 1.0);
        return new Color(blend(from.getRed(), to.getRed(), t), blend(from.getGreen(), to.getGreen(), t),
                blend(from.getBlue(), to.getBlue(), t), blend(from.getAlpha(), to.getAlpha(), t));
    }

    static Color lighter(Color colour, double share) {
        return mix(colour, Color.WHITE, share);
    }

    static Color darker(Color colour, double share) {
        return mix(colour, new Color(18, 14, 30), share);
    }

    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                (int) Math.round(255 * Math.clamp(opacity, 0.0, 1.0)));
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static int channel(double linear) {
        double x = Math.clamp(linear, 0.0, 1.0);
        double encoded = x <= 0.0031308 ? 12.92 * x : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }
}
