package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;

import static org.lookalike.image.gallery.Shapes.around;
import static org.lookalike.image.gallery.Shapes.box;
import static org.lookalike.image.gallery.Shapes.circle;
import static org.lookalike.image.gallery.Shapes.moved;
import static org.lookalike.image.gallery.Shapes.polygon;

/** Tilings that fill the picture: checks, dots, scales, triangles, hexagons, stars, zigzags and Truchet's arcs. */
final class Patterns implements Painter {
    private static final int REACH = 9;

    /** Paints the tile in column i and row j; a tile is one unit wide. */
    private interface Tile {
        void paint(Brush brush, int i, int j, Color colour);
    }

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Palette palette = scene.palette();
        Color[] colours = {palette.main(), palette.second(), Tone.lighter(palette.accent(), 0.1),
                Tone.mix(palette.main(), palette.ground(), 0.5)};
        brush.fill(new Rectangle2D.Double(0, 0, scene.width(), scene.height()), palette.ground());
        double tile = scene.shorterSide() / dice.between(4.2, 7.5);
        double turn = dice.chance(0.5) ? dice.between(-0.12, 0.12) : Math.PI / 4 + dice.between(-0.1, 0.1);
        Brush place = brush.at(scene.width() / 2.0, scene.height() / 2.0, turn, tile, tile);
        Tile kind = tile(scene);
        int mixing = 1 + dice.below(3);
        for (int j = -REACH; j <= REACH; j++)
            for (int i = -REACH; i <= REACH; i++)
                kind.paint(place, i, j, colours[Math.floorMod(mixing == 1 ? i + j : i * mixing + j, mixing + 1)]);
    }

    private static Tile tile(Scene scene) {
        Dice dice = scene.dice();
        Color ground = scene.palette().ground();
        Noise noise = scene.noise();
        Shape star = around(16, a -> Math.round(a / (Math.PI / 8)) % 2 == 0 ? 0.5 : 0.26);
        return switch (scene.kind(8)) {
            case 0 -> (brush, i, j, colour) -> {
                if (Math.floorMod(i + j, 2) == 0)
                    brush.sheet(box(i, j, i + 1.01, j + 1.01, 0), colour);
                else
                    brush.sheet(box(i + 0.3, j + 0.3, i + 0.7, j + 0.7, 0), colour);
            };
            case 1 -> {
                double size = dice.between(0.34, 0.46);
                yield (brush, i, j, colour) -> {
                    double x = i + (j & 1) * 0.5;
                    brush.fill(circle(x + 0.03, j + 0.05, size), Tone.darker(ground, 0.3));
                    brush.sheet(circle(x, j, size), colour);
                    brush.fill(circle(x, j, size * 0.45), ground);
                };
            }
            case 2 -> (brush, i, j, colour) -> {
                for (int ring = 0; ring < 4; ring++)
                    brush.fill(circle(i + (j & 1) * 0.5, j * 0.5 + 0.2, 0.5 - ring * 0.13),
                            ring % 2 == 0 ? Tone.darker(colour, 0.08 * ring) : ground);
            };
            case 3 -> (brush, i, j, colour) -> {
                double x = i + (j & 1) * 0.5;
                double y = j * 0.866;
                brush.sheet(polygon(x, y, x + 1, y, x + 0.5, y + 0.866), colour);
                brush.sheet(polygon(x + 1, y, x + 1.5, y + 0.866, x + 0.5, y + 0.866), Tone.mix(colour, ground, 0.6));
            };
            case 4 -> {
                Shape hexagon = around(6, a -> 0.54);
                yield (brush, i, j, colour) -> {
                    Shape cell = moved(hexagon, i * 0.98 + (j & 1) * 0.49, j * 0.85, Math.PI / 6, 1);
                    brush.sheet(cell, colour);
                    brush.line(cell, 0.07, ground);
                    brush.fill(moved(hexagon, i * 0.98 + (j & 1) * 0.49, j * 0.85, Math.PI / 6, 0.4),
                            Tone.lighter(colour, 0.3));
                };
            }
            case 5 -> (brush, i, j, colour) -> {
                brush.fill(moved(star, i + 0.02, j + 0.04, 0, 0.98), Tone.darker(ground, 0.35));
                brush.sheet(moved(star, i, j, 0, 0.98), colour);
                brush.fill(circle(i, j, 0.12), ground);
                brush.sheet(moved(polygon(-0.1, 0, 0, -0.1, 0.1, 0, 0, 0.1), i + 0.5, j + 0.5, 0, 1.6), colour);
            };
            case 6 -> (brush, i, j, colour) -> brush.sheet(
                    polygon(i, j, i + 0.5, j - 0.4, i + 1.01, j, i + 1.01, j + 0.55, i + 0.5, j + 0.15, i, j + 0.55),
                    Tone.mix(colour, ground, Math.floorMod(j, 3) == 0 ? 0.5 : 0));
            default -> (brush, i, j, colour) -> {
                boolean flip = noise.at(i * 7.3, j * 5.9, 1) > 0.5;
                for (int k = 0; k < 2; k++)
                    brush.line(new Arc2D.Double(i - 0.5 + (flip == (k == 0) ? 1 : 0), j - 0.5 + k, 1, 1,
                            flip ? 180 - k * 180 : 270 + k * 180, 90, Arc2D.OPEN), 0.26, colour);
            };
        };
    }
}
