package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.mirrored;
import static org.lookalike.image.gallery.Shapes.moved;
import static org.lookalike.image.gallery.Shapes.oval;
import static org.lookalike.image.gallery.Shapes.smooth;
import static org.lookalike.image.gallery.Shapes.within;

/** Butterflies with open wings, veined, edged and spotted. */
final class Butterflies implements Painter {
    private static final Shape[] UPPER = {
            smooth(0.04, -0.12, 0.3, -0.6, 0.72, -0.86, 0.96, -0.74, 0.9, -0.36, 0.7, 0.02, 0.3, 0.1),
            smooth(0.04, -0.12, 0.24, -0.5, 0.6, -0.72, 0.9, -0.64, 0.96, -0.4, 0.8, -0.06, 0.36, 0.08),
            smooth(0.04, -0.12, 0.36, -0.7, 0.64, -0.94, 0.8, -0.84, 0.72, -0.5, 0.66, -0.1, 0.3, 0.06)};
    private static final Shape[] LOWER = {
            smooth(0.04, 0.02, 0.42, 0.04, 0.76, 0.2, 0.78, 0.56, 0.5, 0.8, 0.24, 0.62, 0.08, 0.3),
            smooth(0.04, 0.02, 0.44, 0.02, 0.7, 0.18, 0.66, 0.5, 0.56, 0.64, 0.52, 0.96, 0.44, 0.94, 0.4, 0.66, 0.14,
                    0.4),
            smooth(0.04, 0.02, 0.4, 0.02, 0.82, 0.1, 0.88, 0.42, 0.62, 0.66, 0.3, 0.6, 0.08, 0.3)};

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(0.7);
        Shape upper = UPPER[scene.kind(3)];
        Shape lower = LOWER[dice.below(3)];
        Path2D wings = new Path2D.Double();
        for (Shape wing : new Shape[]{lower, mirrored(lower), upper, mirrored(upper)})
            wings.append(wing, false);
        place.shadow(wings, 0.14);
        Color first = scene.palette().main();
        Color edge = Tone.darker(first, dice.between(0.6, 0.85));
        double rim = dice.between(0.8, 0.88);
        wing(place, scene, lower, Tone.mix(first, scene.palette().second(), dice.between(0, 0.8)), edge, rim);
        wing(place, scene, upper, first, edge, rim);
        torso(place);
    }

    private static void wing(Brush brush, Scene scene, Shape wing, Color colour, Color edge, double rim) {
        Dice dice = scene.dice();
        double x = wing.getBounds2D().getCenterX() * 0.9;
        double y = wing.getBounds2D().getCenterY() * 0.9;
        Shape inner = moved(wing, x * (1 - rim), y * (1 - rim), 0, rim);
        double spots = dice.between(0.03, 0.05);
        double eye = dice.chance(0.6) ? dice.between(0.09, 0.14) : 0;
        for (boolean left : new boolean[]{false, true}) {
            brush.sheet(side(wing, left), edge);
            brush.fill(side(inner, left), Brush.glow(0, 0, 1.4, Tone.lighter(colour, 0.1)));
            brush.fill(side(inner, left), Tone.clear(colour, 0.75));
            for (int i = -4; i <= 4; i++) {
                double angle = Math.atan2(y, x) + i * 0.17;
                double c = 1.3 * Math.cos(angle);
                double s = 1.3 * Math.sin(angle);
                brush.fill(side(within(Shapes.polygon(0, 0, c - 0.012, s + 0.012, c + 0.012, s - 0.012), wing), left),
                        edge);
            }
            for (int i = -3; i <= 3; i++) {
                double angle = Math.atan2(y, x) + 0.085 + i * 0.17;
                double reach = 1.3;
                while (reach > 0.2 && !wing.contains(reach * Math.cos(angle), reach * Math.sin(angle)))
                    reach -= 0.02;
                brush.fill(
                        side(circle((reach - 0.06) * Math.cos(angle), (reach - 0.06) * Math.sin(angle), spots), left),
                        scene.palette().accent());
            }
            if (eye > 0) {
                brush.fill(side(circle(x * 1.15, y * 1.15, eye), left), edge);
                brush.fill(side(circle(x * 1.15, y * 1.15, eye * 0.7), left), scene.palette().accent());
                brush.fill(side(circle(x * 1.15, y * 1.15, eye * 0.35), left), edge);
            }
        }
    }

    private static Shape side(Shape shape, boolean left) {
        return left ? mirrored(shape) : shape;
    }

    private static void torso(Brush brush) {
        Color dark = new Color(44, 34, 36);
        brush.line(Shapes.polyline(0, -0.34, -0.1, -0.6, -0.24, -0.74), 0.022, dark);
        brush.line(Shapes.polyline(0, -0.34, 0.1, -0.6, 0.24, -0.74), 0.022, dark);
        brush.body(oval(0, 0.2, 0.06, 0.42), Tone.lighter(dark, 0.1));
        brush.body(oval(0, -0.12, 0.085, 0.2), Tone.lighter(dark, 0.15));
        brush.body(circle(0, -0.34, 0.075), dark);
    }
}
