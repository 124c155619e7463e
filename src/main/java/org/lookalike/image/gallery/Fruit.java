package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;

import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.moved;
import static org.lookalike.image.gallery.Shapes.polyline;
import static org.lookalike.image.gallery.Shapes.smooth;
import static org.lookalike.image.gallery.Shapes.symmetric;

/** Apples, oranges, pears, plums, lemons, bananas, strawberries and cherries, one or two of them, shining. */
final class Fruit implements Painter {
    private static final Shape APPLE = symmetric(0, -0.58, 0.32, -0.74, 0.72, -0.6, 0.84, -0.12, 0.66, 0.46, 0.3, 0.78,
            0,
            0.7);
    private static final Shape PEAR = symmetric(0, -0.86, 0.24, -0.78, 0.34, -0.36, 0.62, 0.14, 0.6, 0.62, 0.26, 0.88,
            0,
            0.88);
    private static final Shape LEMON = moved(
            symmetric(0, -0.9, 0.16, -0.74, 0.5, -0.46, 0.62, 0, 0.5, 0.46, 0.16, 0.74, 0, 0.9), 0, 0, 1, 1);
    private static final Shape BANANA = smooth(-0.86, -0.46, -0.74, -0.56, -0.5, -0.08, -0.04, 0.16, 0.5, 0.04, 0.82,
            -0.4,
            0.94, -0.36, 0.82, 0.2, 0.34, 0.62, -0.24, 0.6, -0.72, 0.18);
    private static final Shape STRAWBERRY = symmetric(0, -0.56, 0.4, -0.62, 0.74, -0.36, 0.62, 0.16, 0.3, 0.68, 0, 0.9);
    private static final Shape LEAF = smooth(0, 0, 0.16, -0.16, 0.42, -0.2, 0.62, -0.1, 0.4, 0.06, 0.16, 0.08);

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(0.35);
        if (dice.chance(0.6)) {
            one(place, scene);
            return;
        }
        double side = dice.sign();
        one(place.at(side * 0.36, -0.2, dice.between(-0.4, 0.4), 0.68, 0.68), scene);
        one(place.at(-side * 0.32, 0.22, dice.between(-0.4, 0.4), 0.72, 0.72), scene);
    }

    private static void one(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        switch (scene.kind(8)) {
            case 0 -> {
                skin(brush, scene, APPLE, ripe(dice, 0.56, 0.19, 25.0, 125.0, 95.0, 15.0), 0.02);
                stalk(brush, dice, -0.6, true);
            }
            case 1 -> {
                skin(brush, scene, circle(0, 0, 0.8), ripe(dice, 0.72, 0.17, 60.0, 68.0, 45.0, 110.0), 0.016);
                brush.fill(circle(0.06, -0.62, 0.07), Tone.of(0.5, 0.09, 130));
            }
            case 2 -> {
                skin(brush, scene, PEAR, ripe(dice, 0.74, 0.14, 118.0, 105.0, 125.0, 60.0), 0.012);
                stalk(brush, dice, -0.84, dice.chance(0.5));
            }
            case 3 -> {
                skin(brush, scene, circle(0, 0.04, 0.76), ripe(dice, 0.42, 0.13, 310.0, 280.0, 350.0, 20.0), 0);
                brush.line(smooth(0, -0.7, 0.12, -0.3, 0.1, 0.3, 0.12, -0.3), 0.03, new Color(0, 0, 0, 60));
                stalk(brush, dice, -0.7, false);
            }
            case 4 -> skin(brush, scene, LEMON, ripe(dice, 0.84, 0.16, 102.0, 108.0, 122.0, 95.0), 0.014);
            case 5 -> {
                skin(brush, scene, BANANA, ripe(dice, 0.85, 0.16, 98.0, 103.0, 118.0, 90.0), 0);
                brush.line(polyline(-0.74, -0.14, -0.3, 0.34, 0.28, 0.38, 0.8, -0.08), 0.02, new Color(90, 60, 0, 60));
                brush.fill(smooth(-0.9, -0.5, -0.78, -0.6, -0.7, -0.46, -0.82, -0.38), new Color(92, 72, 34));
            }
            case 6 -> strawberry(brush, scene);
            default -> cherries(brush, scene);
        }
    }

    private static Color ripe(Dice dice, double light, double chroma, Double... hues) {
        return Tone.of(light + dice.between(-0.06, 0.06), chroma, dice.pick(hues) + dice.between(-8, 8));
    }

    private static void skin(Brush brush, Scene scene, Shape shape, Color colour, double pores) {
        brush.shadow(shape, 0.16);
        brush.body(shape, colour);
        Dice dice = scene.dice();
        for (int i = 0; pores > 0 && i < 70; i++) {
            double x = dice.between(-0.75, 0.75);
            double y = dice.between(-0.75, 0.75);
            if (shape.contains(x * 1.15, y * 1.15))
                brush.fill(circle(x, y, pores * dice.between(0.5, 1)), Tone.clear(Tone.lighter(colour, 0.6), 0.35));
        }
        double x = 0.3 * Math.cos(scene.light().angle());
        double y = 0.42 * Math.sin(scene.light().angle());
        if (shape.contains(x - 0.1, y - 0.1, 0.2, 0.2))
            brush.gleam(x, y, 0.26, 0.65);
    }

    private static void stalk(Brush brush, Dice dice, double top, boolean leaf) {
        if (leaf)
            brush.sheet(moved(LEAF, 0.02, top - 0.1, dice.between(-0.5, 0.2), 0.9), Tone.of(0.55, 0.13, 138));
        brush.line(polyline(0, top + 0.1, 0.02, top - 0.1, 0.08, top - 0.26), 0.06, new Color(84, 58, 36));
    }

    private static void strawberry(Brush brush, Scene scene) {
        Color red = ripe(scene.dice(), 0.56, 0.2, 22.0, 28.0, 15.0);
        skin(brush, scene, STRAWBERRY, red, 0);
        for (int row = 0; row < 7; row++)
            for (int i = -3; i <= 3; i++) {
                double x = (i + (row % 2) * 0.5) * 0.19;
                double y = -0.42 + row * 0.18;
                if (STRAWBERRY.contains(x * 1.2, y + 0.06))
                    brush.fill(moved(symmetric(0, -0.05, 0.03, 0.01, 0, 0.05), x, y, 0, 1), Tone.of(0.86, 0.12, 95));
            }
        for (int i = -3; i <= 3; i++)
            brush.sheet(moved(LEAF, 0, -0.62, Math.PI / 2 - i * 0.52, 0.72), Tone.of(0.58, 0.14, 140));
    }

    private static void cherries(Brush brush, Scene scene) {
        Color red = ripe(scene.dice(), 0.42, 0.17, 20.0, 10.0, 35.0);
        Color stem = Tone.of(0.5, 0.1, 130);
        brush.line(polyline(-0.4, 0.1, -0.2, -0.4, 0.1, -0.88), 0.045, stem);
        brush.line(polyline(0.42, 0.2, 0.34, -0.3, 0.1, -0.88), 0.045, stem);
        brush.sheet(moved(LEAF, 0.1, -0.86, 0.3, 1.1), stem);
        skin(brush.at(-0.42, 0.36, 0, 0.56, 0.56), scene, circle(0, 0, 0.8), red, 0);
        skin(brush.at(0.44, 0.44, 0, 0.56, 0.56), scene, circle(0, 0, 0.8), red, 0);
    }
}
