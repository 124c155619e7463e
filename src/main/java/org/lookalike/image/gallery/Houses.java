package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

import static org.lookalike.image.gallery.Shapes.box;
import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.polygon;
import static org.lookalike.image.gallery.Shapes.polyline;

/** House fronts with roof, door and windows: cottages, town houses, towers, barns. */
final class Houses implements Painter {

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(0.04);
        Color lawn = Tone.darker(Tone.mix(scene.palette().second(), scene.palette().deep(), 0.5), 0.15);
        Rectangle2D whole = new Rectangle2D.Double(0, 0, scene.width(), scene.height());
        brush.fill(whole, Brush.fade(0, 0, 0, scene.height() * 0.8, scene.palette().ground(),
                Tone.lighter(scene.palette().ground(), 0.45)));
        place.fill(Shapes.smooth(-3, 0.5, -1, 0.56, 0, 0.52, 1, 0.58, 3, 0.5, 3, 4, -3, 4), Brush.fade(0, 0.5, 0, 1.2,
                Tone.lighter(lawn, 0.1), Tone.darker(lawn, 0.3)));
        tree(place, dice, lawn, -0.95);
        tree(place, dice, lawn, 0.98);
        Color wall = Tone.mix(scene.palette().main(), Color.WHITE, dice.between(0, 0.5));
        Color roof = Tone.darker(scene.palette().accent(), dice.between(0.2, 0.5));
        switch (scene.kind(4)) {
            case 0 -> cottage(place, dice, wall, roof);
            case 1 -> townHouse(place, dice, wall, roof);
            case 2 -> tower(place, dice, wall, roof);
            default -> gabled(place, dice, wall, roof);
        }
        for (int i = 0; i < 7; i++)
            place.body(circle(dice.between(-1, 1), 0.74, dice.between(0.05, 0.1)),
                    Tone.lighter(lawn, dice.between(0, 0.2)));
    }

    private static void cottage(Brush brush, Dice dice, Color wall, Color roof) {
        brush.sheet(box(0.32, -0.78, 0.48, -0.3, 0), Tone.darker(roof, 0.3));
        wall(brush, -0.66, -0.1, 0.66, 0.7, wall);
        roof(brush, polygon(-0.84, -0.06, -0.56, -0.62, 0.56, -0.62, 0.84, -0.06), -0.62, -0.06, roof);
        window(brush, -0.54, 0.08, 0.3, 0.28, roof);
        window(brush, 0.24, 0.08, 0.3, 0.28, roof);
        door(brush, -0.13, 0.2, 0.26, 0.5, dice, roof);
    }

    private static void gabled(Brush brush, Dice dice, Color wall, Color roof) {
        brush.sheet(box(-0.46, -0.8, -0.32, -0.3, 0), Tone.darker(roof, 0.3));
        wall(brush, -0.6, -0.16, 0.6, 0.7, wall);
        brush.sheet(polygon(-0.6, -0.15, 0, -0.76, 0.6, -0.15), wall);
        brush.line(polyline(-0.76, 0.0, 0, -0.8, 0.76, 0.0), 0.1, roof);
        brush.body(circle(0, -0.34, 0.13), Tone.lighter(roof, 0.6));
        window(brush, -0.48, 0.0, 0.26, 0.3, roof);
        window(brush, 0.22, 0.0, 0.26, 0.3, roof);
        door(brush, -0.14, 0.16, 0.28, 0.54, dice, roof);
    }

    private static void townHouse(Brush brush, Dice dice, Color wall, Color roof) {
        wall(brush, -0.52, -0.66, 0.52, 0.7, wall);
        roof(brush, polygon(-0.62, -0.62, -0.46, -0.94, 0.46, -0.94, 0.62, -0.62), -0.94, -0.62, roof);
        for (int row = 0; row < 3; row++)
            for (int i = 0; i < 3; i++)
                if (row < 2 || i != 1)
                    window(brush, -0.43 + i * 0.32, -0.52 + row * 0.4, 0.22, 0.27, roof);
        door(brush, -0.12, 0.3, 0.24, 0.4, dice, roof);
    }

    private static void tower(Brush brush, Dice dice, Color wall, Color roof) {
        wall(brush, -0.2, -0.06, 0.74, 0.7, wall);
        roof(brush, polygon(-0.26, -0.02, -0.06, -0.44, 0.68, -0.44, 0.86, -0.02), -0.44, -0.02, roof);
        wall(brush, -0.66, -0.36, -0.12, 0.7, Tone.lighter(wall, 0.08));
        roof(brush, polygon(-0.76, -0.32, -0.39, -0.98, -0.02, -0.32), -0.98, -0.32, roof);
        window(brush, -0.5, -0.2, 0.22, 0.26, roof);
        window(brush, -0.5, 0.22, 0.22, 0.26, roof);
        window(brush, 0.42, 0.12, 0.24, 0.28, roof);
        door(brush, 0.02, 0.2, 0.28, 0.5, dice, roof);
    }

    private static void wall(Brush brush, double left, double top, double right, double bottom, Color colour) {
        Shape shape = box(left, top, right, bottom, 0);
        brush.shadow(shape, 0.12);
        brush.sheet(shape, colour);
        Color joint = Tone.clear(Tone.darker(colour, 0.5), 0.28);
        for (double y = top + 0.07; y < bottom; y += 0.07)
            brush.line(polyline(left + 0.01, y, right - 0.01, y), 0.008, joint);
    }

    private static void roof(Brush brush, Shape shape, double top, double bottom, Color colour) {
        brush.shadow(shape, 0.06);
        brush.sheet(shape, colour);
        for (double y = top + 0.06; y < bottom - 0.01; y += 0.07)
            brush.fill(Shapes.within(box(-1, y, 1, y + 0.016, 0), shape), Tone.clear(Color.BLACK, 0.28));
    }

    private static void window(Brush brush, double x, double y, double width, double height, Color frame) {
        Color pane = Tone.mix(Tone.darker(frame, 0.6), new Color(150, 190, 215), 0.35);
        brush.fill(box(x - 0.03, y - 0.03, x + width + 0.03, y + height + 0.04, 0.01), new Color(246, 242, 232));
        brush.sheet(box(x, y, x + width, y + height, 0), pane);
        brush.fill(polygon(x, y + height * 0.6, x + width * 0.7, y, x + width, y, x, y + height * 0.9),
                new Color(255, 255, 255, 50));
        brush.line(polyline(x + width / 2, y, x + width / 2, y + height), 0.022, new Color(246, 242, 232));
        brush.line(polyline(x, y + height / 2, x + width, y + height / 2), 0.022, new Color(246, 242, 232));
    }

    private static void door(Brush brush, double x, double y, double width, double height, Dice dice, Color roof) {
        Color wood = Tone.of(dice.between(0.3, 0.6), 0.1, dice.between(0, 360));
        brush.fill(box(x - 0.03, y - 0.03, x + width + 0.03, y + height, 0.02), Tone.lighter(roof, 0.75));
        brush.sheet(box(x, y, x + width, y + height, 0.01), wood);
        brush.line(box(x + 0.05, y + 0.05, x + width - 0.05, y + height * 0.45, 0), 0.014, Tone.darker(wood, 0.4));
        brush.line(box(x + 0.05, y + height * 0.55, x + width - 0.05, y + height - 0.05, 0), 0.014,
                Tone.darker(wood, 0.4));
        brush.fill(circle(x + width - 0.05, y + height / 2, 0.022), new Color(240, 206, 110));
    }

    private static void tree(Brush brush, Dice dice, Color green, double x) {
        double size = dice.between(0.2, 0.34);
        brush.line(polyline(x, 0.62, x, 0.2), 0.05, Tone.darker(green, 0.6));
        brush.body(circle(x - size * 0.4, 0.18, size * 0.7), Tone.darker(green, 0.1));
        brush.body(circle(x + size * 0.4, 0.16, size * 0.7), Tone.darker(green, 0.05));
        brush.body(circle(x, 0.0, size * 0.8), green);
    }
}
