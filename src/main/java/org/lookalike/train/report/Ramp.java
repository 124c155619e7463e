package org.lookalike.train.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/** Colours for the shares from 0 to 1, evenly spaced stops with straight lines in sRGB between them. */
record Ramp(List<Color> stops) {

    static Ramp of(int... stops) {
        return new Ramp(Arrays.stream(stops).mapToObj(Color::new).toList());
    }

    Color at(double share) {
        double place = Math.clamp(share, 0, 1) * (stops.size() - 1);
        int below = Math.min((int) place, stops.size() - 2);
        return mix(stops.get(below), stops.get(below + 1), place - below);
    }

    static Color mix(Color a, Color b, double t) {
        return new Color(mix(a.getRed(), b.getRed(), t), mix(a.getGreen(), b.getGreen(), t),
                mix(a.getBlue(), b.getBlue(), t));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(a + (b - a) * t);
    }

    /** Black or white, whichever is easier to read on a colour: contrast as in WCAG 2.2, "relative luminance". */
    static Color inkOn(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed()) + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? Color.WHITE : Color.BLACK;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
