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
        brush.fill(new Rectangle2D.Double(0, 0, width, height), Brush.fade(0, 0, 0, height * 0.75, palette.ground(), air));
        double x = dice.between(0.2, 0.8) * width;
        double y = dice.between(0.1, 0.28) * height;
        brush.gleam(x, y, scene.shorterSide() * 0.4, 0.5);
        brush.fill(Shapes.circle(x, y, scene.shorterSide() * dice.between(0.04, 0.08)), new Color(255, 250, 232));
        Color rock = Tone.darker(Tone.mix(palette.main(), palette.deep(), 0.35), 0.35);
        boolean snow = dice.chance(0.65);
        int ranges = 4;
        for (int i = 0; i < ranges; i++) {
            double near = (i + 0.6) / ranges;
            Color colour = Tone.mix(air, rock, 0.25 + 0.65 * near);
            range(brush, scene, height * (0.3 + 0.15 * i), height * (0.32 - 0.06 * i), colour, snow && i < 3);
            brush.fill(new Rectangle2D.Double(0, 0, width, height),
                    Brush.fade(0, height * (0.2 + 0.13 * i), 0, height * (0.62 + 0.12 * i), Tone.clear(air, 0),
                            Tone.clear(air, 0.34)));
        }
        if (scene.kind(3) == 0)
            lake(brush, scene, air, rock);
        else
            firs(brush, scene, Tone.darker(rock, 0.55));
    }

    private static void range(Brush brush, Scene scene, double base, double rise, Color colour, boolean snow) {
        Dice dice = scene.dice();
        int peaks = 3 + dice.below(2);
        double step = scene.width() / (double) peaks;
        double start = -dice.between(0.2, 1) * step;
        Noise noise = scene.noise();
        for (int i = 0; i <= peaks + 1; i++) {
            double x = start + (i + dice.between(-0.18, 0.18)) * step;
            double top = base - rise * dice.between(0.35, 1);
            double half = step * dice.between(0.75, 1.1);
            double ridge = x + half * dice.between(-0.08, 0.08);
            double lit = scene.light().angle() < -Math.PI / 2 ? -1 : 1;
            Shape whole = flank(noise, x, top, x - half, x + half, scene.height(), base, 1);
            brush.fill(whole, colour);
            Shape dark = Shapes.polygon(x, top - 2, ridge, top + rise * 0.3, x + lit * -half * 0.1, base + rise * 0.2, ridge,
                    scene.height(), x - lit * half * 1.1, scene.height(), x - lit * half * 1.1, top - 2);
            brush.fill(Shapes.within(dark, whole), Tone.darker(colour, 0.32));
            if (snow) {
                double depth = (base - top) * 0.42;
                Path2D cap = Shapes.polygon(x - half, top - 5, x + half, top - 5, x + half * 0.5, top + depth * 0.7, x + half
                        * 0.26, top + depth, x + half * 0.13, top + depth * 0.62, x, top + depth * 1.1, x - half * 0.12,
                        top + depth * 0.6, x - half * 0.25, top + depth * 0.95, x - half * 0.5, top + depth * 0.7);
                Color white = Tone.mix(colour, new Color(250, 252, 255), 0.82);
                brush.fill(Shapes.within(cap, whole), white);
                brush.fill(Shapes.within(Shapes.within(cap, whole), dark), Tone.mix(white, colour, 0.4));
            }
        }
    }

    private static Shape flank(Noise noise, double x, double top, double left, double right, double bottom, double base,
            double rough) {
        Path2D path = Shapes.polyline(left, bottom, left, base + 10);
        int steps = 28;
        for (int i = 0; i <= steps; i++) {
            double t = i / (double) steps;
            double place = left + (right - left) * t;
            double away = place < x ? (x - place) / (x - left) : (place - x) / (right - x);
            double jag = (noise.at(place * 0.06, top * 0.01, 2) - 0.5) * rough * (base - top) * 0.22 * Math.min(1, away * 5);
            path.lineTo(place, top + (base - top) * Math.pow(away, 0.92) + jag);
        }
        path.lineTo(right, bottom);
        path.closePath();
        return path;
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
