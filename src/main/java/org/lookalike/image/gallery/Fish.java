package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.polyline;
import static org.lookalike.image.gallery.Shapes.smooth;
import static org.lookalike.image.gallery.Shapes.within;

/** A fish from the side, scaled, striped or spotted, in water of any colour with rays and bubbles. */
final class Fish implements Painter {
    private static final Shape[] BODIES = {
            smooth(-0.86, -0.02, -0.6, -0.26, -0.1, -0.4, 0.36, -0.2, 0.58, -0.04, 0.58, 0.06, 0.34, 0.22, -0.1, 0.4,
                    -0.62,
                    0.24),
            smooth(-0.74, 0, -0.5, -0.38, 0, -0.58, 0.36, -0.3, 0.54, -0.06, 0.54, 0.08, 0.36, 0.3, 0, 0.56, -0.5,
                    0.36),
            smooth(-0.9, 0, -0.66, -0.17, -0.1, -0.27, 0.4, -0.13, 0.62, -0.04, 0.62, 0.05, 0.4, 0.15, -0.1, 0.27,
                    -0.66,
                    0.18)};

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        water(brush, scene);
        Brush place = brush.subject(0.35).at(0, 0, 0, dice.sign() * 1.06, 1.06);
        Shape body = BODIES[scene.kind(3)];
        Color main = scene.palette().main();
        Color fins = Tone.mix(scene.palette().accent(), main, 0.35);
        place.shadow(body, 0.2);
        fins(place, body, fins);
        place.body(body, main);
        place.fill(within(body, new Rectangle2D.Double(-1, 0.1, 2, 1)), Brush.fade(0, 0.08, 0, 0.5,
                Tone.clear(Tone.lighter(main, 0.7), 0), Tone.clear(Tone.lighter(main, 0.75), 0.8)));
        markings(place, scene, body);
        head(place, main, body);
        place.gleam(-0.2, -0.2, 0.3, 0.35);
        bubbles(brush, scene);
    }

    private static void water(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Color top = Tone.lighter(scene.palette().ground(), 0.2);
        brush.fill(new Rectangle2D.Double(0, 0, scene.width(), scene.height()),
                Brush.fade(0, 0, 0, scene.height(), top, Tone.darker(scene.palette().deep(), 0.3)));
        for (int i = 0; i < 5; i++) {
            double x = dice.between(-0.1, 1.1) * scene.width();
            double w = dice.between(0.03, 0.1) * scene.width();
            brush.fill(Shapes.polygon(x, -5, x + w, -5, x + 3 * w - 80, scene.height(), x - 2 * w - 80, scene.height()),
                    Brush.fade(0, 0, 0, scene.height() * 0.8, new Color(255, 255, 255, 46),
                            new Color(255, 255, 255, 0)));
        }
        Color weed = Tone.darker(Tone.mix(scene.palette().second(), scene.palette().deep(), 0.5), 0.25);
        double unit = scene.shorterSide();
        for (int i = 0; i < 9; i++) {
            double x = dice.between(0, 1) * scene.width();
            double h = dice.between(0.12, 0.34) * unit;
            double s = dice.between(-0.06, 0.06) * unit;
            brush.fill(smooth(x - 0.02 * unit, scene.height() + 9, x + s - 0.02 * unit, scene.height() - h * 0.5, x - s,
                    scene.height() - h, x + s + 0.02 * unit, scene.height() - h * 0.45, x + 0.02 * unit,
                    scene.height() + 9), weed);
        }
    }

    private static void fins(Brush brush, Shape body, Color colour) {
        double top = body.getBounds2D().getMinY();
        Shape tail = smooth(0.5, 0, 0.66, -0.12, 0.96, -0.42, 0.92, -0.14, 0.84, 0.02, 0.93, 0.18, 0.96, 0.44, 0.66,
                0.14);
        Shape back = smooth(-0.4, top * 0.7, -0.2, top - 0.2, 0.1, top - 0.16, 0.42, top * 0.45, 0.1, top * 0.5);
        Shape belly = smooth(-0.14, -top * 0.7, 0.02, -top + 0.2, 0.2, -top + 0.12, 0.28, -top * 0.5);
        for (Shape fin : new Shape[]{tail, back, belly})
            brush.sheet(fin, colour);
        Color ray = Tone.clear(Tone.darker(colour, 0.5), 0.5);
        for (int i = -3; i <= 3; i++)
            brush.line(polyline(0.58, i * 0.015, 0.88 - Math.abs(i) * 0.01 + (i == 0 ? -0.04 : 0), i * 0.1), 0.012,
                    ray);
        for (int i = 0; i < 6; i++)
            brush.line(polyline(-0.3 + i * 0.12, top * 0.75, -0.2 + i * 0.1, top - 0.1), 0.012, ray);
    }

    private static void markings(Brush brush, Scene scene, Shape body) {
        Dice dice = scene.dice();
        Color mark = Tone.clear(scene.palette().accent(), 0.85);
        int style = dice.below(3);
        if (style == 0) {
            double slant = dice.between(-0.1, 0.1);
            for (double x : new double[]{-0.36, -0.02, 0.3})
                brush.fill(within(
                        smooth(x, -0.7, x + 0.13, -0.3, x + 0.1 + slant, 0.7, x - 0.06 + slant, 0.7, x - 0.04, 0),
                        body), mark);
        } else if (style == 1) {
            for (int i = 0; i < 22; i++)
                brush.fill(
                        within(circle(dice.between(-0.35, 0.5), dice.between(-0.45, 0.4), dice.between(0.02, 0.06)),
                                body),
                        mark);
        }
        Color scale = Tone.clear(Tone.darker(scene.palette().main(), 0.6), 0.5);
        for (int column = 0; column < 9; column++)
            for (int row = -5; row <= 5; row++) {
                double x = -0.4 + column * 0.1;
                double y = row * 0.1 + (column % 2) * 0.05;
                if (body.contains(x - 0.1, y - 0.08, 0.24, 0.16))
                    brush.line(polyline(x, y - 0.05, x + 0.045, y - 0.02, x + 0.045, y + 0.02, x, y + 0.05), 0.012,
                            scale);
            }
    }

    private static void head(Brush brush, Color main, Shape body) {
        double nose = body.getBounds2D().getMinX();
        double eye = nose + 0.2;
        brush.line(polyline(nose + 0.38, -0.2, nose + 0.44, 0, nose + 0.36, 0.2), 0.025,
                Tone.clear(Tone.darker(main, 0.6),
                        0.6));
        brush.sheet(smooth(nose + 0.48, 0.06, nose + 0.7, 0.02, nose + 0.78, 0.18, nose + 0.56, 0.18),
                Tone.darker(main, 0.25));
        brush.fill(circle(eye, -0.06, 0.085), new Color(250, 248, 240));
        brush.fill(circle(eye - 0.01, -0.06, 0.052), new Color(18, 18, 26));
        brush.fill(circle(eye - 0.03, -0.085, 0.018), Color.WHITE);
        brush.line(polyline(nose + 0.02, 0.07, nose + 0.12, 0.09), 0.018, Tone.darker(main, 0.6));
    }

    private static void bubbles(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        for (int i = 0; i < 10; i++) {
            double r = scene.shorterSide() * dice.between(0.008, 0.03);
            Shape bubble = circle(dice.between(0, scene.width()), dice.between(0, scene.height()), r);
            brush.fill(bubble, new Color(255, 255, 255, 40));
            brush.line(bubble, 1.4, new Color(255, 255, 255, 130));
        }
    }
}
