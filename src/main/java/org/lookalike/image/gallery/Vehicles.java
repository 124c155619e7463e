package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import static org.lookalike.image.gallery.Shapes.box;
import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.polygon;
import static org.lookalike.image.gallery.Shapes.polyline;

/** Cars, vans, buses, lorries and pick-ups from the side, on a road. */
final class Vehicles implements Painter {
    private static final double GROUND = 0.56;

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(0.05).at(0, 0, 0, dice.sign() * 1.04, 1.04);
        road(brush, place, scene);
        Color paint = scene.palette().main();
        switch (scene.kind(5)) {
            case 0 -> car(place, dice, paint);
            case 1 -> van(place, dice, paint);
            case 2 -> bus(place, paint, scene.palette().accent());
            case 3 -> lorry(place, dice, paint, scene.palette().second());
            default -> pickUp(place, dice, paint);
        }
    }

    private static void road(Brush brush, Brush place, Scene scene) {
        Dice dice = scene.dice();
        brush.fill(new Rectangle2D.Double(0, 0, scene.width(), scene.height()),
                Brush.fade(0, 0, 0, scene.height() * 0.7,
                        scene.palette().ground(), Tone.lighter(scene.palette().ground(), 0.35)));
        Color far = Tone.mix(scene.palette().ground(), scene.palette().deep(), 0.6);
        for (int i = -6; i < 7 && scene.variant() % 2 == 0; i++) {
            double top = dice.between(-0.5, 0.1);
            place.fill(box(i * 0.4, top, i * 0.4 + dice.between(0.3, 0.42), 0.5, 0), far);
        }
        for (int i = -4; i < 5 && scene.variant() % 2 == 1; i++)
            place.fill(circle(i * 0.6, 0.6, dice.between(0.3, 0.55)), far);
        Color asphalt = Tone.of(dice.between(0.35, 0.62), 0.015, dice.between(0, 360));
        place.fill(new Rectangle2D.Double(-4, 0.34, 8, 5),
                Brush.fade(0, 0.34, 0, 1, asphalt, Tone.darker(asphalt, 0.3)));
        place.line(polyline(-4, 0.36, 4, 0.36), 0.03, Tone.lighter(asphalt, 0.4));
        for (int i = -5; i < 6; i++)
            place.fill(box(i * 0.6, 0.8, i * 0.6 + 0.34, 0.84, 0), Tone.lighter(asphalt, 0.6));
        place.fill(Shapes.oval(0, GROUND + 0.02, 0.98, 0.1), Brush.glow(0, GROUND, 1, new Color(0, 0, 0, 190)));
    }

    private static void car(Brush brush, Dice dice, Color paint) {
        Path2D hull = new Path2D.Double();
        hull.moveTo(-0.94, 0.4);
        hull.curveTo(-1, 0.16, -0.94, 0.06, -0.72, 0.02);
        hull.lineTo(-0.5, -0.02);
        double roof = dice.between(-0.4, -0.3);
        hull.curveTo(-0.34, roof, -0.24, roof - 0.02, 0.04, roof - 0.02);
        hull.curveTo(0.36, roof - 0.02, 0.46, roof + 0.08, 0.6, -0.04);
        hull.curveTo(0.9, -0.02, 0.96, 0.06, 0.95, 0.4);
        hull.closePath();
        brush.sheet(hull, paint);
        glass(brush, polygon(-0.38, -0.02, -0.24, roof + 0.06, 0.0, roof + 0.05, 0.0, -0.02));
        glass(brush, polygon(0.05, -0.02, 0.05, roof + 0.05, 0.3, roof + 0.08, 0.46, -0.02));
        trim(brush, paint, -0.94, 0.94, 0.02);
        wheels(brush, 0.2, -0.56, 0.58);
    }

    private static void van(Brush brush, Dice dice, Color paint) {
        double top = dice.between(-0.62, -0.5);
        Shape hull = Shapes.smooth(-0.94, 0.38, -0.95, 0.08, -0.82, -0.06, -0.62, top + 0.04, 0, top - 0.02, 0.86, top,
                0.94,
                top + 0.12, 0.94, 0.38, 0, 0.41);
        brush.sheet(hull, paint);
        brush.fill(Shapes.within(box(-1, 0.02, 1, 0.5, 0), hull), Tone.lighter(paint, 0.55));
        glass(brush, polygon(-0.74, -0.06, -0.56, top + 0.13, -0.34, top + 0.12, -0.34, -0.06));
        glass(brush, box(-0.26, top + 0.12, 0.12, -0.06, 0.03));
        glass(brush, box(0.2, top + 0.12, 0.58, -0.06, 0.03));
        trim(brush, paint, -0.94, 0.94, -0.02);
        wheels(brush, 0.19, -0.54, 0.56);
    }

    private static void bus(Brush brush, Color paint, Color stripe) {
        brush.sheet(box(-0.97, -0.62, 0.97, 0.42, 0.09), paint);
        brush.fill(box(-0.97, 0.04, 0.97, 0.14, 0), stripe);
        for (int i = 0; i < 5; i++)
            glass(brush, box(-0.58 + i * 0.31, -0.48, -0.32 + i * 0.31, -0.08, 0.03));
        glass(brush, box(-0.93, -0.48, -0.66, 0.0, 0.03));
        trim(brush, paint, -0.96, 0.96, 0.2);
        wheels(brush, 0.18, -0.6, 0.58);
    }

    private static void lorry(Brush brush, Dice dice, Color paint, Color load) {
        Color box = dice.chance(0.5) ? Tone.lighter(load, 0.6) : load;
        brush.sheet(box(-0.36, -0.66, 0.97, 0.34, 0.02), box);
        for (int i = 1; i < 8; i++)
            brush.line(polyline(-0.36 + i * 0.165, -0.62, -0.36 + i * 0.165, 0.3), 0.014, Tone.darker(box, 0.3));
        brush.fill(box(-0.9, 0.3, 0.96, 0.42, 0), new Color(44, 44, 50));
        brush.sheet(Shapes.smooth(-0.96, 0.38, -0.97, 0.0, -0.86, -0.36, -0.7, -0.42, -0.42, -0.42, -0.4, 0.38), paint);
        glass(brush, polygon(-0.9, -0.04, -0.8, -0.32, -0.52, -0.32, -0.52, -0.04));
        trim(brush, paint, -0.96, -0.42, 0.02);
        wheels(brush, 0.19, -0.66, 0.32, 0.72);
    }

    private static void pickUp(Brush brush, Dice dice, Color paint) {
        double roof = dice.between(-0.46, -0.36);
        brush.sheet(
                polygon(-0.95, 0.4, -0.97, 0.08, -0.86, -0.02, -0.48, -0.06, -0.32, roof, 0.14, roof, 0.2, -0.06, 0.95,
                        -0.06, 0.96, 0.4),
                paint);
        glass(brush, polygon(-0.4, -0.06, -0.28, roof + 0.07, -0.1, roof + 0.07, -0.1, -0.06));
        glass(brush, box(-0.05, roof + 0.07, 0.13, -0.06, 0.01));
        brush.line(polyline(0.24, 0.04, 0.92, 0.04), 0.03, Tone.darker(paint, 0.35));
        trim(brush, paint, -0.95, 0.95, 0.06);
        wheels(brush, 0.22, -0.58, 0.58);
    }

    private static void glass(Brush brush, Shape pane) {
        brush.line(pane, 0.03, new Color(30, 32, 40));
        double x = pane.getBounds2D().getMinX();
        brush.fill(pane, Brush.fade(x, -0.5, x + 0.3, 0.1, new Color(206, 226, 236), new Color(74, 98, 118)));
    }

    private static void trim(Brush brush, Color paint, double front, double back, double door) {
        Color dark = Tone.clear(Tone.darker(paint, 0.65), 0.8);
        brush.line(polyline(front + 0.4, door, front + 0.41, 0.36), 0.014, dark);
        brush.line(polyline((front + back) / 2 + 0.03, door, (front + back) / 2 + 0.03, 0.36), 0.014, dark);
        brush.fill(box(front - 0.02, 0.34, back + 0.02, 0.42, 0.03), new Color(52, 52, 58));
        brush.fill(Shapes.oval(front + 0.05, 0.18, 0.05, 0.07), new Color(255, 244, 200));
        brush.fill(box(back - 0.06, 0.12, back, 0.24, 0.02), new Color(206, 38, 40));
    }

    private static void wheels(Brush brush, double radius, double... places) {
        for (double x : places) {
            double y = GROUND - radius;
            brush.fill(circle(x, y - 0.02, radius * 1.16), new Color(26, 26, 30));
            brush.body(circle(x, y, radius), new Color(40, 40, 46));
            brush.body(circle(x, y, radius * 0.6), new Color(196, 198, 204));
            for (int i = 0; i < 5; i++)
                brush.line(
                        polyline(x, y, x + radius * 0.5 * Math.cos(i * 1.2566),
                                y + radius * 0.5 * Math.sin(i * 1.2566)),
                        0.02, new Color(90, 92, 98));
            brush.fill(circle(x, y, radius * 0.16), new Color(70, 72, 78));
        }
    }
}
