package org.lookalike.image.gallery;

import java.awt.Color;

/** Nothing but sky: heaped clouds, sunsets in bands, starry nights with a moon, northern lights. */
final class Skies implements Painter {

    @Override
    public void paint(Brush brush, Scene scene) {
        switch (scene.kind(4)) {
            case 0 -> clouds(brush, scene);
            case 1 -> sunset(brush, scene);
            case 2 -> night(brush, scene);
            default -> aurora(brush, scene);
        }
    }

    private static void clouds(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Noise noise = scene.noise();
        double hue = dice.pick(230.0, 250.0, 210.0, 300.0, 20.0, 350.0);
        Color high = Tone.of(dice.between(0.42, 0.68), dice.between(0.05, 0.13), hue);
        Color low = Tone.lighter(high, 0.5);
        Color white = Tone.mix(Color.WHITE, low, 0.15);
        Color under = Tone.mix(high, new Color(120, 116, 132), 0.45);
        double size = dice.between(0.9, 1.6);
        double cover = dice.between(0.43, 0.52);
        Plane plane = (x, y) -> {
            double here = noise.at(x * size + 20, y * size * 1.5 + 20, 6);
            double above = noise.at(x * size + 20.08, y * size * 1.5 + 19.86, 4);
            Color cloud = Tone.mix(white, under, 0.35 + (above - cover) * 3.4);
            return Tone.mix(Tone.mix(high, low, y * 0.4 + 0.4), cloud, (here - cover) * 9);
        };
        plane.fill(brush, scene, 2);
    }

    private static void sunset(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Noise noise = scene.noise();
        double hue = dice.pick(40.0, 20.0, 350.0, 320.0, 75.0, 100.0);
        Color high = Tone.of(dice.between(0.25, 0.5), 0.11, hue + dice.between(-130, -60));
        Color middle = Tone.of(0.64, 0.15, hue);
        Color low = Tone.of(0.88, 0.1, hue + 40);
        Color cloud = Tone.of(0.36, 0.08, hue - 40);
        double sunX = dice.between(-0.5, 0.5);
        double sunY = dice.between(0.1, 0.55);
        Plane plane = (x, y) -> {
            double far = Math.hypot(x - sunX, y - sunY);
            Color sky = y < 0 ? Tone.mix(middle, high, -y) : Tone.mix(middle, low, y * 1.1);
            sky = Tone.mix(sky, new Color(255, 244, 205), far < 0.13 ? 1 : 0.85 * Math.exp(-(far - 0.13) * 3.2));
            double streak = noise.at(x * 0.9 + 9, y * 4.5 + 9, 5);
            double lit = Math.exp(-far * 1.4);
            return Tone.mix(sky, Tone.mix(cloud, low, lit), (streak - 0.5) * 7 * (far < 0.14 ? 0.4 : 1));
        };
        plane.fill(brush, scene, 2);
    }

    private static void night(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Noise noise = scene.noise();
        double hue = dice.pick(265.0, 240.0, 300.0, 200.0, 340.0);
        Color dark = Tone.of(dice.between(0.16, 0.3), 0.06, hue);
        Color glow = Tone.of(0.58, 0.1, hue + dice.between(-50, 50));
        double lean = dice.between(-0.9, 0.9);
        Plane plane = (x, y) -> {
            double off = y - lean * x + 0.5 * (noise.at(x * 1.5 + 30, y * 1.5 + 30, 3) - 0.5);
            double dust = noise.at(x * 3 + 5, y * 3 + 5, 5);
            return Tone.mix(dark, glow, Math.exp(-off * off * 5) * (dust * 1.5 - 0.25));
        };
        plane.fill(brush, scene, 2);
        for (int i = 0; i < 260; i++) {
            double r = scene.shorterSide() * 0.0016 * (1 + 2.6 * Math.pow(dice.between(0, 1), 5));
            brush.fill(Shapes.circle(dice.between(0, scene.width()), dice.between(0, scene.height()), r),
                    Tone.clear(dice.pick(Color.WHITE, new Color(255, 236, 205), new Color(210, 226, 255)),
                            dice.between(0.5, 1)));
        }
        if (dice.chance(0.6))
            moon(brush.subject(1), dice);
    }

    private static void moon(Brush brush, Dice dice) {
        double x = dice.between(-0.45, 0.45);
        double y = dice.between(-0.5, 0.2);
        double r = dice.between(0.14, 0.26);
        brush.gleam(x, y, r * 2.8, 0.4);
        brush.body(Shapes.circle(x, y, r), new Color(244, 238, 220));
        for (int i = 0; i < 7; i++) {
            double angle = dice.between(0, 6.28);
            double away = dice.between(0, r * 0.7);
            brush.fill(
                    Shapes.circle(x + away * Math.cos(angle), y + away * Math.sin(angle), r * dice.between(0.06, 0.18)),
                    new Color(120, 112, 104, 70));
        }
    }

    private static void aurora(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Noise noise = scene.noise();
        double hue = dice.pick(155.0, 180.0, 310.0, 350.0, 130.0);
        Color dark = Tone.of(dice.between(0.16, 0.34), 0.05, hue + 90);
        Color veil = Tone.of(0.84, 0.15, hue);
        Color fringe = Tone.of(0.6, 0.15, hue + dice.pick(90.0, -90.0));
        double bend = dice.between(0.2, 0.5);
        Plane plane = (x, y) -> {
            Color sky = Tone.mix(dark, Tone.darker(dark, 0.5), 0.5 - y * 0.5);
            for (int i = 0; i < 3; i++) {
                double edge = bend * Math.sin(x * 1.6 + i * 2.1) + noise.at(x * 1.1 + i * 9, i * 4.0, 3) - 0.55
                        + i * 0.28;
                double up = edge - y;
                double ray = 0.45 + 0.9 * noise.at(x * 9 + i * 31, 0.3 * y, 2);
                double strength = up < 0 ? Math.exp(up * 16) : Math.exp(-up * 2.3);
                sky = Tone.mix(sky, Tone.mix(veil, fringe, up * 1.3), strength * ray * 0.75);
            }
            return sky;
        };
        plane.fill(brush, scene, 2);
        for (int i = 0; i < 120; i++)
            brush.fill(Shapes.circle(dice.between(0, scene.width()), dice.between(0, scene.height()), 1.1),
                    Tone.clear(Color.WHITE, dice.between(0.3, 0.9)));
    }
}
