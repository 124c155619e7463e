package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;

import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.moved;
import static org.lookalike.image.gallery.Shapes.smooth;
import static org.lookalike.image.gallery.Shapes.symmetric;

/** Blossoms seen from above, petal by petal: daisies, sunflowers, cosmos, roses, dahlias and poppies. */
final class Flowers implements Painter {
    private static final Shape NARROW = symmetric(0, -1, 0.1, -0.9, 0.13, -0.6, 0.05, 0, 0, 0);
    private static final Shape POINTED = symmetric(0, -1, 0.12, -0.72, 0.15, -0.45, 0.05, 0, 0, 0);
    private static final Shape BROAD = symmetric(0, -0.94, 0.16, -1, 0.34, -0.86, 0.36, -0.56, 0.12, -0.1, 0, 0);
    private static final Shape ROUND = symmetric(0, -0.98, 0.34, -0.94, 0.62, -0.62, 0.5, -0.2, 0.14, 0, 0, 0);
    private static final Shape LEAF = symmetric(0, -1, 0.2, -0.6, 0.22, -0.3, 0, 0);

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(1.5);
        Color petal = Tone.of(dice.between(0.64, 0.9), dice.between(0.1, 0.2),
                dice.pick(0.0, 20.0, 45.0, 80.0, 100.0, 260.0, 290.0, 320.0, 345.0) + dice.between(-10, 10));
        Color heart = Tone.of(dice.between(0.35, 0.82), 0.13, dice.pick(90.0, 75.0, 60.0, 110.0));
        greens(place, dice);
        switch (scene.kind(6)) {
            case 0 -> {
                ring(place, dice, NARROW, 17, 0.96, petal);
                disc(place, dice, 0.24, heart);
            }
            case 1 -> {
                ring(place, dice, POINTED, 20, 1, Tone.darker(petal, 0.12));
                ring(place, dice, POINTED, 18, 0.88, petal);
                disc(place, dice, 0.42, Tone.darker(heart, 0.4));
            }
            case 2 -> {
                ring(place, dice, BROAD, 8, 0.95, petal);
                disc(place, dice, 0.17, heart);
            }
            case 3 -> rose(place, dice, petal);
            case 4 -> {
                for (int i = 0; i < 6; i++)
                    ring(place, dice, POINTED, 17 - i, 0.98 - i * 0.14, Tone.darker(petal, 0.05 * i));
                disc(place, dice, 0.1, heart);
            }
            default -> {
                ring(place, dice, ROUND, 5, 0.94, petal);
                ring(place, dice, ROUND, 4, 0.62, Tone.darker(petal, 0.08));
                disc(place, dice, 0.15, Tone.darker(heart, 0.55));
            }
        }
    }

    private static void greens(Brush brush, Dice dice) {
        Color green = Tone.of(dice.between(0.4, 0.6), 0.09, dice.between(120, 165));
        for (int i = 0; i < 4; i++) {
            Shape leaf = moved(LEAF, 0, 0, dice.between(0, 6.3), 1.18);
            brush.shadow(leaf, 0.06);
            brush.sheet(leaf, green);
        }
    }

    private static void ring(Brush brush, Dice dice, Shape petal, int count, double size, Color colour) {
        double phase = dice.between(0, 6.3);
        brush.shadow(circle(0, 0, size * 0.72), 0.1);
        for (int i = 0; i < count; i++) {
            double angle = phase + 2 * Math.PI * i / count + dice.between(-0.05, 0.05);
            Shape placed = moved(petal, 0, 0, angle, size * dice.between(0.93, 1));
            brush.fill(moved(placed, 0.012, 0.02, 0, 1), new Color(20, 10, 30, 60));
            brush.fill(placed, Brush.fade(0, 0, Math.sin(angle) * size, -Math.cos(angle) * size,
                    Tone.darker(colour, 0.34), Tone.lighter(colour, 0.14)));
            brush.line(Shapes.polyline(Math.sin(angle) * 0.2, -Math.cos(angle) * 0.2, Math.sin(angle) * size * 0.72,
                    -Math.cos(angle) * size * 0.72), 0.012, Tone.clear(Tone.darker(colour, 0.5), 0.35));
        }
    }

    private static void disc(Brush brush, Dice dice, double radius, Color colour) {
        brush.shadow(circle(0, 0, radius), 0.06);
        brush.body(circle(0, 0, radius), colour);
        for (int i = 0; i < 150; i++) {
            double r = radius * 0.96 * Math.sqrt(i / 150.0);
            brush.fill(circle(r * Math.cos(i * 2.39996), r * Math.sin(i * 2.39996), radius * 0.05),
                    Tone.clear(dice.chance(0.5) ? Tone.lighter(colour, 0.45) : Tone.darker(colour, 0.45), 0.7));
        }
    }

    private static void rose(Brush brush, Dice dice, Color colour) {
        brush.shadow(circle(0, 0, 0.84), 0.12);
        for (int i = 0; i < 24; i++) {
            double share = i / 24.0;
            double angle = i * 2.39996;
            double out = 0.52 * (1 - share);
            double size = 0.5 * (1 - share) + 0.13;
            Shape petal = smooth(-1, 0.1, -0.7, -0.7, 0, -0.95, 0.7, -0.7, 1, 0.1, 0.5, 0.75, -0.5, 0.75);
            Shape placed = moved(petal, out * Math.sin(angle), -out * Math.cos(angle), angle, size);
            brush.fill(moved(placed, 0.01, 0.03, 0, 1.01), new Color(30, 0, 20, 70));
            brush.body(placed,
                    Tone.darker(Tone.mix(colour, Tone.lighter(colour, 0.2), dice.between(0, 1)), 0.3 * share));
        }
        brush.line(smooth(-0.06, 0, 0, -0.07, 0.06, 0, 0, 0.06), 0.03, Tone.darker(colour, 0.45));
    }
}
