package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** What lies behind a subject; any category may get any of them. */
final class Backdrop implements Painter {

    @Override
    public void paint(Brush brush, Scene scene) {
        switch (scene.dice().below(8)) {
            case 0 -> gradient(brush, scene);
            case 1 -> spot(brush, scene);
            case 2 -> wood(brush, scene);
            case 3 -> cloth(brush, scene);
            case 4 -> mottled(brush, scene);
            case 5 -> bokeh(brush, scene);
            case 6 -> table(brush, scene);
            default -> plain(brush, scene);
        }
    }

    private static void plain(Brush brush, Scene scene) {
        brush.fill(whole(scene), scene.palette().ground());
    }

    private static void gradient(Brush brush, Scene scene) {
        double lean = scene.dice().between(-0.5, 0.5) * scene.width();
        brush.fill(whole(scene), Brush.fade(scene.width() / 2.0 - lean, 0, scene.width() / 2.0 + lean, scene.height(),
                scene.palette().ground(), scene.palette().deep()));
    }

    private static void spot(Brush brush, Scene scene) {
        brush.fill(whole(scene), scene.palette().deep());
        brush.fill(whole(scene),
                Brush.glow(scene.width() * scene.dice().between(0.3, 0.7),
                        scene.height() * scene.dice().between(0.2, 0.6),
                        scene.shorterSide() * 0.9, Tone.lighter(scene.palette().ground(), 0.15)));
    }

    private static void wood(Brush brush, Scene scene) {
        Noise noise = scene.noise();
        boolean upright = scene.dice().chance(0.4);
        double boards = scene.dice().between(1.5, 2.6);
        Color light = scene.palette().ground();
        Color dark = Tone.darker(light, 0.3);
        Plane plane = (x, y) -> {
            double along = upright ? y : x;
            double across = (upright ? x : y) * boards + 40;
            int board = (int) across;
            double edge = Math.min(across - board, board + 1 - across);
            double grain = noise.at(along * 0.7 + board * 13.7, across * 6, 3);
            double fibre = noise.at(along * 2 + board * 5.1, across * 40, 1);
            double shade = 0.6 * Math.abs(Math.sin(grain * 14)) + 0.3 * fibre + (board % 3) * 0.08;
            return Tone.mix(light, dark, edge < 0.018 ? 1.6 : shade * 0.8);
        };
        plane.fill(brush, scene, 2);
    }

    private static void cloth(Brush brush, Scene scene) {
        Noise noise = scene.noise();
        Color light = scene.palette().ground();
        Color dark = Tone.darker(light, 0.25);
        double fine = scene.dice().between(60, 110);
        Plane plane = (x, y) -> Tone.mix(light, dark, 0.25 + 0.3 * Math.sin(x * fine) * Math.sin(y * fine)
                + 1.2 * (noise.at(x * 1.6 + 5, y * 1.6, 3) - 0.4));
        plane.fill(brush, scene, 1);
    }

    private static void mottled(Brush brush, Scene scene) {
        Noise noise = scene.noise();
        double size = scene.dice().between(1.2, 3);
        Plane plane = (x, y) -> Tone.mix(scene.palette().ground(), scene.palette().deep(),
                noise.at(x * size + 9, y * size, 4) * 2.2 - 0.6);
        plane.fill(brush, scene, 3);
    }

    private static void bokeh(Brush brush, Scene scene) {
        gradient(brush, scene);
        Dice dice = scene.dice();
        for (int i = 0; i < 26; i++) {
            double radius = scene.shorterSide() * dice.between(0.04, 0.13);
            Color colour = dice.pick(scene.palette().main(), scene.palette().second(), Color.WHITE);
            double x = dice.between(0, scene.width());
            double y = dice.between(0, scene.height());
            brush.fill(Shapes.circle(x, y, radius), Tone.clear(colour, dice.between(0.04, 0.14)));
        }
    }

    private static void table(Brush brush, Scene scene) {
        double edge = scene.height() * scene.dice().between(0.55, 0.75);
        brush.fill(whole(scene), Brush.fade(0, 0, 0, edge, scene.palette().ground(),
                Tone.lighter(scene.palette().ground(), 0.2)));
        brush.fill(new Rectangle2D.Double(0, edge, scene.width(), scene.height()),
                Brush.fade(0, edge, 0, scene.height(), Tone.darker(scene.palette().deep(), 0.1),
                        Tone.lighter(scene.palette().deep(), 0.12)));
    }

    private static Rectangle2D whole(Scene scene) {
        return new Rectangle2D.Double(0, 0, scene.width(), scene.height());
    }
}
