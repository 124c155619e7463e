package org.lookalike.image.gallery;

import java.awt.Color;

/** Julia sets, the Mandelbrot set's shores and Newton's basins, in smooth bands of colour. */
final class Fractals implements Painter {
    private static final double[][] JULIA = {{-0.8, 0.156}, {-0.4, 0.6}, {0.285, 0.01}, {-0.7269, 0.1889},
            {-0.12, 0.75},
            {-0.835, -0.2321}, {0.355, 0.355}, {-0.54, 0.54}, {-0.1, 0.651}, {0.37, 0.1}};
    private static final double[][] SHORES = {{-0.745, 0.113, 0.02}, {-0.5, 0, 1.3}, {0.285, 0.012, 0.03},
            {-1.25, 0.02, 0.12}, {-0.1, 0.9, 0.22}, {-0.748, 0.1, 0.006}, {-0.16, 1.035, 0.03}};
    private static final int STEPS = 160;

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        double turn = dice.between(0, 2 * Math.PI);
        double c = Math.cos(turn);
        double s = Math.sin(turn);
        Color[] bands = bands(scene);
        Plane plane = switch (scene.kind(5)) {
            case 0, 1, 2 -> {
                double[] k = JULIA[dice.below(JULIA.length)];
                double zoom = dice.between(0.9, 1.25);
                double re = k[0] + dice.between(-0.012, 0.012);
                double im = k[1] + dice.between(-0.012, 0.012);
                yield (x, y) -> colour(bands, escape(zoom * (c * x - s * y), zoom * (s * x + c * y), re, im));
            }
            case 3 -> {
                double[] place = SHORES[dice.below(SHORES.length)];
                double zoom = place[2] * dice.between(0.8, 1.3);
                yield (x, y) -> colour(bands, escape(0, 0, place[0] + zoom * (c * x - s * y),
                        place[1] + zoom * (s * x + c * y)));
            }
            default -> {
                double zoom = dice.between(0.9, 2);
                int power = 3 + dice.below(3);
                yield (x, y) -> newton(bands, power, zoom * (c * x - s * y), zoom * (s * x + c * y));
            }
        };
        plane.fill(brush, scene, 1);
    }

    private static Color[] bands(Scene scene) {
        Palette p = scene.palette();
        Color[] stops = {Tone.darker(p.deep(), 0.65), p.main(), Tone.lighter(p.accent(), 0.35), p.second(), p.ground(),
                Tone.darker(p.main(), 0.5)};
        Color[] bands = new Color[360];
        for (int i = 0; i < bands.length; i++) {
            double at = i * stops.length / (double) bands.length;
            bands[i] = Tone.mix(stops[(int) at], stops[((int) at + 1) % stops.length], at - (int) at);
        }
        return bands;
    }

    private static double escape(double x, double y, double re, double im) {
        for (int i = 0; i < STEPS; i++) {
            double xx = x * x;
            double yy = y * y;
            if (xx + yy > 64)
                return i + 1 - Math.log(Math.log(xx + yy) / 2) / Math.log(2);
            y = 2 * x * y + im;
            x = xx - yy + re;
        }
        return -1;
    }

    private static Color colour(Color[] bands, double steps) {
        return steps < 0 ? bands[0] : bands[(int) (Math.sqrt(Math.max(0, steps)) * 96) % bands.length];
    }

    private static Color newton(Color[] bands, int power, double x, double y) {
        for (int i = 0; i < 30; i++) {
            double length = Math.pow(x * x + y * y, (power - 1) / 2.0) + 1e-12;
            double angle = -(power - 1) * Math.atan2(y, x);
            double nx = ((power - 1) * x + Math.cos(angle) / length) / power;
            double ny = ((power - 1) * y + Math.sin(angle) / length) / power;
            double step = Math.hypot(nx - x, ny - y);
            x = nx;
            y = ny;
            if (step < 1e-3) {
                int root = (int) Math.round((Math.atan2(y, x) / (2 * Math.PI) + 1) * power) % power;
                return Tone.mix(bands[(40 + root * 360 / power) % 360], Color.BLACK,
                        Math.abs(Math.sin(i * 0.45)) * 0.7);
            }
        }
        return bands[0];
    }
}
