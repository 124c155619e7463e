package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;

import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.mirrored;
import static org.lookalike.image.gallery.Shapes.oval;
import static org.lookalike.image.gallery.Shapes.polyline;
import static org.lookalike.image.gallery.Shapes.smooth;
import static org.lookalike.image.gallery.Shapes.symmetric;

/** Animals' faces from the front, big-eyed: cats, bears, rabbits, foxes, pandas and owls. */
final class Animals implements Painter {
    private static final Shape WIDE = symmetric(0, -0.6, 0.46, -0.52, 0.76, -0.04, 0.7, 0.42, 0.36, 0.74, 0, 0.8);
    private static final Shape ROUND = symmetric(0, -0.62, 0.5, -0.5, 0.76, 0.06, 0.56, 0.62, 0, 0.8);
    private static final Shape POINTED = symmetric(0, -0.52, 0.46, -0.5, 0.86, 0.12, 0.46, 0.5, 0.12, 0.82, 0, 0.84);

    private record Coat(Color fur, Color pale, Color dark) {}

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(0.28);
        double hue = dice.pick(60.0, 45.0, 75.0, 250.0, 30.0, 90.0, 320.0, 200.0);
        Color fur = Tone.of(dice.between(0.46, 0.8), dice.between(0.015, 0.12), hue);
        Coat coat = new Coat(fur, Tone.lighter(fur, 0.68), Tone.darker(fur, 0.55));
        Color iris = Tone.of(dice.between(0.6, 0.78), 0.13, dice.between(60, 260));
        switch (scene.kind(6)) {
            case 0 -> cat(place, dice, coat, iris);
            case 1 -> bear(place, coat);
            case 2 -> rabbit(place, coat);
            case 3 -> fox(place, coat, iris);
            case 4 -> panda(place, coat);
            default -> owl(place, coat, iris);
        }
    }

    private static void cat(Brush brush, Dice dice, Coat coat, Color iris) {
        ears(brush, coat, smooth(0.2, -0.5, 0.44, -0.76, 0.72, -0.96, 0.78, -0.56, 0.7, -0.1));
        head(brush, WIDE, coat);
        for (int i = -1; i <= 1 && dice.chance(0.8); i++)
            brush.line(polyline(i * 0.16, -0.54, i * 0.12, -0.28), 0.06, coat.dark());
        muzzle(brush, coat, 0.3, 0.44, 0.3, 0.2);
        eyes(brush, 0.34, -0.02, 0.18, iris, true);
        nose(brush, 0.34, 0.08, new Color(214, 120, 122));
        for (int side = -1; side <= 1; side += 2)
            for (int i = -1; i <= 1; i++)
                brush.line(polyline(side * 0.3, 0.46 + i * 0.05, side * 0.98, 0.42 + i * 0.15), 0.014, coat.pale());
    }

    private static void bear(Brush brush, Coat coat) {
        ears(brush, coat, circle(0.56, -0.56, 0.26));
        head(brush, ROUND, coat);
        muzzle(brush, coat, 0, 0.4, 0.36, 0.3);
        eyes(brush, 0.32, -0.04, 0.1, new Color(50, 36, 28), false);
        nose(brush, 0.28, 0.13, new Color(38, 30, 30));
    }

    private static void rabbit(Brush brush, Coat coat) {
        Brush lower = brush.at(0, 0.16, 0, 0.94, 0.94);
        ears(lower, coat, smooth(0.1, -0.4, 0.14, -0.86, 0.34, -1.2, 0.5, -0.9, 0.42, -0.4));
        head(lower, ROUND, coat);
        muzzle(lower, coat, 0.14, 0.44, 0.22, 0.18);
        eyes(lower, 0.38, -0.02, 0.15, new Color(70, 40, 40), false);
        nose(lower, 0.3, 0.08, new Color(226, 130, 140));
        lower.fill(Shapes.box(-0.09, 0.56, 0.09, 0.72, 0.02), Color.WHITE);
    }

    private static void fox(Brush brush, Coat coat, Color iris) {
        ears(brush, coat, smooth(0.14, -0.44, 0.44, -0.8, 0.7, -0.98, 0.76, -0.5, 0.66, -0.16));
        head(brush, POINTED, coat);
        Shape cheek = smooth(0.02, 0.86, 0.02, 0.2, 0.3, 0.16, 0.6, 0.0, 0.84, 0.14, 0.46, 0.5, 0.14, 0.8);
        brush.sheet(cheek, coat.pale());
        brush.sheet(mirrored(cheek), coat.pale());
        eyes(brush, 0.34, 0.02, 0.13, iris, true);
        nose(brush, 0.72, 0.12, new Color(34, 28, 30));
    }

    private static void panda(Brush brush, Coat coat) {
        Color dark = Tone.darker(coat.dark(), 0.45);
        Coat white = new Coat(Tone.lighter(coat.pale(), 0.4), Color.WHITE, dark);
        ears(brush, new Coat(dark, dark, dark), circle(0.6, -0.56, 0.25));
        head(brush, ROUND, white);
        Shape patch = Shapes.moved(oval(0, 0, 0.2, 0.28), 0.34, 0.02, 0.5, 1);
        brush.fill(patch, dark);
        brush.fill(mirrored(patch), dark);
        eyes(brush, 0.32, 0, 0.11, new Color(70, 50, 40), false);
        nose(brush, 0.36, 0.11, dark);
    }

    private static void owl(Brush brush, Coat coat, Color iris) {
        ears(brush, coat, smooth(0.2, -0.5, 0.5, -0.66, 0.78, -0.94, 0.76, -0.4, 0.6, -0.2));
        head(brush, symmetric(0, -0.6, 0.5, -0.58, 0.76, -0.1, 0.74, 0.5, 0.4, 0.9, 0, 0.94), coat);
        for (int row = 0; row < 3; row++)
            for (int i = -3; i <= 3; i++)
                brush.line(polyline(i * 0.17 - 0.06, 0.5 + row * 0.13, i * 0.17, 0.56 + row * 0.13, i * 0.17 + 0.06, 0.5
                        + row * 0.13), 0.025, Math.abs(i) + row < 5 ? coat.dark() : new Color(0, true));
        for (int side = -1; side <= 1; side += 2) {
            brush.body(circle(side * 0.34, -0.06, 0.36), coat.pale());
            brush.line(circle(side * 0.34, -0.06, 0.36), 0.03, coat.dark());
        }
        eyes(brush, 0.34, -0.06, 0.23, iris, false);
        brush.body(symmetric(0, 0.06, 0.11, 0.12, 0.06, 0.3, 0, 0.4), new Color(232, 166, 60));
    }

    private static void head(Brush brush, Shape shape, Coat coat) {
        brush.shadow(shape, 0.14);
        brush.body(shape, coat.fur());
    }

    private static void ears(Brush brush, Coat coat, Shape right) {
        double x = right.getBounds2D().getCenterX();
        double y = right.getBounds2D().getCenterY();
        Shape inner = Shapes.moved(right, x * 0.4, y * 0.36, 0, 0.6);
        for (boolean left : new boolean[]{false, true}) {
            brush.shadow(left ? mirrored(right) : right, 0.1);
            brush.sheet(left ? mirrored(right) : right, coat.fur());
            brush.fill(left ? mirrored(inner) : inner, Tone.mix(coat.dark(), new Color(236, 150, 150), 0.4));
        }
    }

    private static void muzzle(Brush brush, Coat coat, double apart, double y, double across, double down) {
        brush.sheet(oval(-apart / 2, y, across, down), coat.pale());
        brush.sheet(oval(apart / 2, y, across, down), coat.pale());
    }

    private static void eyes(Brush brush, double x, double y, double size, Color iris, boolean slit) {
        for (int side = -1; side <= 1; side += 2) {
            brush.fill(circle(side * x, y, size * 1.12), new Color(24, 20, 24));
            brush.body(circle(side * x, y, size), iris);
            brush.fill(oval(side * x, y, size * (slit ? 0.28 : 0.55), size * (slit ? 0.85 : 0.55)),
                    new Color(14, 12, 16));
            brush.fill(circle(side * x - size * 0.3, y - size * 0.34, size * 0.24), Color.WHITE);
        }
    }

    private static void nose(Brush brush, double y, double size, Color colour) {
        Color line = new Color(50, 34, 36);
        brush.line(polyline(0, y, 0, y + size * 1.7), 0.022, line);
        brush.line(polyline(-size * 1.5, y + size * 1.9, -size * 0.7, y + size * 2.2, 0, y + size * 1.7, size * 0.7,
                y + size * 2.2, size * 1.5, y + size * 1.9), 0.022, line);
        brush.body(symmetric(0, y - size * 0.55, size, y - size * 0.5, size * 0.5, y + size * 0.4, 0, y + size * 0.7),
                colour);
    }
}
