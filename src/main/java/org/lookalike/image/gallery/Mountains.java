package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Ranges of peaks one behind the other, paler with distance; snow, a sun or moon, firs or a lake in front. */
final class Mountains implements Painter {

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Palette palette = scene.palette();
        double width = scene.width();
        double height = scene.height();
        Color air = Tone.lighter(palette.ground(), 0.3);
        brush.fill(new Rectangle2D.Double(0, 0, width, height),
                Brush.fade(0, 0, 0, height * 0.75, palette.ground(), air));
        double x = dice.between(0.2, 0.8) * width;
        double y = dice.between(0.1, 0.28) * height;
        brush.gleam(x, y, scene.shorterSide() * 0.4, 0.5);
        brush.fill(Shapes.circle(x, y, scene.shorterSide() * dice.between(0.04, 0.08)), new Color(255, 250, 232));
        Color rock = Tone.darker(Tone.mix(palette.main(), palette.deep(), 0.25), 0.2);
        ridge(brush, scene, 0.46, 0.16, Tone.mix(air, rock, 0.28));
        haze(brush, scene, air, 0.3, 0.6);
        peak(brush, scene, dice.between(0.05, 0.25), dice.between(0.3, 0.42), Tone.mix(air, rock, 0.5));
        peak(brush, scene, dice.between(0.75, 0.95), dice.between(0.3, 0.44), Tone.mix(air, rock, 0.56));
        peak(brush, scene, dice.between(0.4, 0.6), dice.between(0.12, 0.28), Tone.mix(air, rock, 0.7));
        haze(brush, scene, air, 0.4, 0.78);
        ridge(brush, scene, 0.74, 0.12, Tone.mix(air, rock, 0.72));
        haze(brush, scene, air, 0.66, 0.95);
        ridge(brush, scene, 0.86, 0.1, Tone.darker(rock, 0.12));
        if (scene.kind(3) == 0)
            lake(brush, scene, air, rock);
        else
            firs(brush, scene, Tone.darker(rock, 0.5));
    }

    /** A far or near line of hills; heights are shares of the picture's. */
    private static void ridge(Brush brush, Scene scene, double base, double rise, Color colour) {
        Noise noise = scene.noise();
        Path2D path = Shapes.polyline(-5, scene.height() + 5);
        double unit = scene.shorterSide();
        for (double x = -5; x < scene.width() + 9; x += 3)
            path.lineTo(x, scene.height() * base + unit * rise * (1 - 2 * noise.at(x / unit * 2.2, 3, 5)));
        path.lineTo(scene.width() + 9, scene.height() + 5);
        path.closePath();
        brush.fill(path, Brush.fade(0, scene.height() * (base - rise), 0, scene.height(), colour,
                Tone.lighter(colour, 0.12)));
    }

    private static void haze(Brush brush, Scene scene, Color air, double from, double to) {
        brush.fill(new Rectangle2D.Double(0, 0, scene.width(), scene.height()), Brush.fade(0, scene.height() * from, 0,
                scene.height() * to, Tone.clear(air, 0), Tone.clear(air, 0.42)));
    }

    /** A mountain with a lit and a dark side and snow on top; its place is given in shares of the picture. */
    private static void peak(Brush brush, Scene scene, double across, double down, Color colour) {
        Dice dice = scene.dice();
        Noise noise = scene.noise();
        double half = Math.max(scene.width() * 0.42, scene.shorterSide() * 0.5) * dice.between(0.85, 1.15);
        double tall = scene.height() * (0.95 - down);
        Brush place = brush.at(across * scene.width(), down * scene.height(), 0, half, tall);
        Path2D whole = Shapes.polyline(-1, 1.01);
        Path2D dark = Shapes.polyline(0, 0);
        Path2D snow = Shapes.polyline(-0.5, -0.1, 0.5, -0.1);
        double lit = scene.light().angle() < -Math.PI / 2 ? 1 : -1;
        for (int i = -40; i <= 40; i++) {
            double t = i / 40.0;
            double jag = (noise.at(t * 9 + 20, 1, 3) - 0.5) * 0.24 * Math.min(1, Math.abs(t) * 6);
            whole.lineTo(t, Math.pow(Math.abs(t), 0.86) + jag);
            double y = (i + 40) / 80.0;
            dark.lineTo(lit * (noise.at(y * 7 + 50, 2, 3) - 0.5) * 0.5 * Math.min(1, y * 3), y * 1.02);
            snow.lineTo(-t * 0.5, 0.34 + 0.42 * (noise.at(t * 10 + 80, 4, 4) - 0.5));
        }
        whole.lineTo(1, 1.01);
        whole.closePath();
        dark.lineTo(lit * 1.2, 1.02);
        dark.lineTo(lit * 1.2, -0.1);
        dark.closePath();
        snow.closePath();
        Shape shade = Shapes.within(dark, whole);
        place.fill(whole, colour);
        place.fill(shade, Tone.darker(colour, 0.34));
        if (scene.variant() % 4 == 3)
            return;
        Shape cap = Shapes.within(snow, whole);
        Color white = Tone.mix(colour, new Color(252, 253, 255), 0.86);
        place.fill(cap, white);
        place.fill(Shapes.within(cap, dark), Tone.mix(white, Tone.darker(colour, 0.2), 0.42));
    }

    private static void firs(Brush brush, Scene scene, Color colour) {
        Dice dice = scene.dice();
        double unit = scene.shorterSide();
        for (int i = 0; i < 26; i++) {
            double x = dice.between(-0.02, 1.02) * scene.width();
            double foot = scene.height() * 0.94 + dice.between(0, 0.08) * unit;
            double tall = unit * dice.between(0.12, 0.26);
            for (int tier = 0; tier < 4; tier++) {
                double low = foot - tall * tier * 0.22;
                double half = tall * (0.24 - tier * 0.045);
                brush.fill(Shapes.polygon(x - half, low, x, low - tall * 0.42, x + half, low),
                        Tone.lighter(colour, 0.03 * tier));
            }
        }
        brush.fill(new Rectangle2D.Double(0, scene.height() - 0.05 * unit, scene.width(), unit), colour);
    }

    private static void lake(Brush brush, Scene scene, Color air, Color rock) {
        double shore = scene.height() * 0.8;
        brush.fill(new Rectangle2D.Double(0, shore, scene.width(), scene.height()),
                Brush.fade(0, shore, 0, scene.height(), Tone.mix(air, rock, 0.3), Tone.mix(air, rock, 0.75)));
        for (int i = 0; i < 34; i++) {
            double x = scene.dice().between(0, scene.width());
            double y = scene.dice().between(shore, scene.height());
            double half = scene.dice().between(0.02, 0.09) * scene.width();
            brush.line(Shapes.polyline(x - half, y, x + half, y), 1.4, new Color(255, 255, 255, 64));
        }
    }
}
