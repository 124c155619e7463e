package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

import static org.lookalike.image.gallery.Shapes.mirrored;
import static org.lookalike.image.gallery.Shapes.polyline;
import static org.lookalike.image.gallery.Shapes.symmetric;
import static org.lookalike.image.gallery.Shapes.within;

/** Single leaves with their veins: beech, maple, oak, willow, ginkgo and fern, from spring green to autumn. */
final class Leaves implements Painter {
    private static final Shape MAPLE = spiky(0, -0.95, 0.1, -0.66, 0.24, -0.72, 0.22, -0.36, 0.46, -0.56, 0.52, -0.44,
            0.84,
            -0.5, 0.74, -0.26, 0.9, -0.14, 0.56, 0.08, 0.6, 0.26, 0.22, 0.22, 0.05, 0.32);
    private static final Shape OAK = symmetric(0, -0.92, 0.2, -0.84, 0.16, -0.62, 0.44, -0.62, 0.42, -0.4, 0.26, -0.3,
            0.56,
            -0.18, 0.54, 0.04, 0.28, 0.08, 0.42, 0.26, 0.32, 0.42, 0.1, 0.4, 0.04, 0.66);
    private static final Shape BEECH = symmetric(0, -0.92, 0.24, -0.66, 0.5, -0.2, 0.46, 0.22, 0.2, 0.56, 0, 0.66);
    private static final Shape WILLOW = symmetric(0, -0.98, 0.12, -0.7, 0.24, -0.1, 0.18, 0.4, 0, 0.76);
    private static final Shape GINKGO = symmetric(0, -0.46, 0.1, -0.66, 0.5, -0.62, 0.86, -0.22, 0.6, -0.06, 0.3, 0.1,
            0,
            0.44);

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(0.9).at(0, 0, 0, 1.06, 1.06);
        double hue = dice.pick(140.0, 128.0, 115.0, 95.0, 75.0, 50.0, 28.0, 15.0, 345.0, 165.0);
        Color colour = Tone.of(dice.between(0.5, 0.78), dice.between(0.1, 0.17), hue + dice.between(-8, 8));
        switch (scene.kind(6)) {
            case 0 -> leaf(place, colour, BEECH, 8, 0.55);
            case 1 -> {
                leaf(place, colour, MAPLE, 0, 1);
                palm(place, colour);
            }
            case 2 -> leaf(place, colour, OAK, 6, 0.5);
            case 3 -> leaf(place, colour, WILLOW, 10, 0.4);
            case 4 -> ginkgo(place, colour);
            default -> fern(place, colour);
        }
    }

    private static void leaf(Brush brush, Color colour, Shape shape, int veins, double slope) {
        brush.shadow(shape, 0.09);
        brush.line(polyline(0, 0.2, 0.02, 0.7, 0.08, 0.98), 0.045, Tone.darker(colour, 0.3));
        brush.sheet(shape, colour);
        brush.fill(within(shape, Shapes.box(0, -1, 1, 1, 0)), Tone.clear(Tone.darker(colour, 0.5), 0.25));
        Color vein = Tone.clear(Tone.lighter(colour, 0.55), 0.75);
        brush.line(polyline(0, -0.84, 0.01, 0.64), 0.028, vein);
        for (int i = 0; i < veins; i++) {
            double y = 0.44 - 1.15 * i / veins;
            double reach = 0.9;
            while (reach > 0.06 && !shape.contains(reach * 0.98, y - reach * slope))
                reach -= 0.03;
            brush.line(polyline(0, y, reach * 0.86, y - reach * slope * 0.86), 0.014, vein);
            brush.line(polyline(0, y, -reach * 0.86, y - reach * slope * 0.86), 0.014, vein);
        }
    }

    private static void palm(Brush brush, Color colour) {
        double[][] tips = {{0.34, -0.5}, {0.72, -0.42}, {0.76, -0.12}, {0.5, 0.18}};
        for (double[] tip : tips)
            for (int side = -1; side <= 1; side += 2)
                brush.line(polyline(0, 0.28, side * tip[0], tip[1]), 0.018,
                        Tone.clear(Tone.lighter(colour, 0.55), 0.75));
    }

    private static void ginkgo(Brush brush, Color colour) {
        brush.shadow(GINKGO, 0.09);
        brush.line(polyline(0, 0.3, 0.03, 0.7, 0.12, 0.98), 0.045, Tone.darker(colour, 0.3));
        brush.sheet(GINKGO, colour);
        for (int i = -9; i <= 9; i++) {
            double angle = -Math.PI / 2 + i * 0.115;
            brush.line(within(thin(angle), GINKGO), 0.006, Tone.clear(Tone.darker(colour, 0.5), 0.45));
        }
    }

    private static Shape thin(double angle) {
        double x = 1.2 * Math.cos(angle);
        double y = 0.44 + 1.2 * Math.sin(angle);
        return Shapes.polygon(0, 0.44, x - 0.006, y, x + 0.006, y);
    }

    private static void fern(Brush brush, Color colour) {
        Path2D all = new Path2D.Double();
        for (int i = 0; i < 15; i++) {
            double y = 0.6 - i * 0.1;
            double size = 0.82 * Math.pow(1 - i / 16.0, 0.8) * (i < 2 ? 0.7 + 0.15 * i : 1);
            Shape side = Shapes.moved(symmetric(0, -1, 0.05, -0.6, 0.055, -0.2, 0, 0), 0, y, 1.05, size);
            all.append(side, false);
            all.append(mirrored(side), false);
        }
        brush.shadow(all, 0.07);
        brush.sheet(all, colour);
        brush.line(polyline(0, -0.95, 0.02, 0.3, 0.06, 0.98), 0.035, Tone.darker(colour, 0.35));
    }

    private static Shape spiky(double... right) {
        int n = right.length / 2;
        double[] all = new double[4 * n];
        for (int i = 0; i < n; i++) {
            all[2 * i] = right[2 * i];
            all[2 * i + 1] = right[2 * i + 1];
            all[4 * n - 2 - 2 * i] = -right[2 * i];
            all[4 * n - 1 - 2 * i] = right[2 * i + 1];
        }
        return Shapes.polygon(all);
    }
}
