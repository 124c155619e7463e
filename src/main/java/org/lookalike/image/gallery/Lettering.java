package org.lookalike.image.gallery;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;

/** Short words in big letters: flat, outlined, raised, many-coloured; in one row or two. */
final class Lettering implements Painter {
    private static final String[] WORDS = {"LOOK", "ALIKE", "ART", "FIND", "HELLO", "ABC", "SEE", "ZEN", "FLY", "OPEN",
            "WILD", "JAZZ", "QUIET", "MUSIC", "SHARP", "VIEW", "BOX", "KEY", "PARK", "NEW", "HOME", "BREW", "MAGIC",
            "YES"};

    @Override
    public void paint(Brush brush, Scene scene) {
        Dice dice = scene.dice();
        Brush place = brush.subject(0.22);
        int rows = 1 + scene.kind(3);
        float weight = (float) dice.between(0.75, 1.5);
        double slant = dice.chance(0.3) ? -0.2 : 0;
        int style = dice.below(4);
        int first = dice.below(WORDS.length);
        for (int row = 0; row < rows; row++) {
            String word = WORDS[(first + 7 * row) % WORDS.length];
            double pitch = 4 + weight + 0.8;
            double across = (word.length() * pitch - 0.8) / 2;
            double size = Math.min(0.92 / across, 0.8 / rows / (3 + weight));
            double stretch = Math.min(0.86 / rows / ((3 + weight / 2) * size), 1.7);
            double middle = (row - (rows - 1) / 2.0) * 1.9 / rows;
            for (int i = 0; i < word.length(); i++) {
                Shape strokes = Alphabet.letter(word.charAt(i));
                AffineTransform put = new AffineTransform(size, 0, slant * size, size * stretch,
                        (i * pitch + weight / 2 - across) * size, middle - 3 * size * stretch);
                Shape pen = new BasicStroke(weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        .createStrokedShape(strokes);
                letter(place, scene, new Area(put.createTransformedShape(pen)), style, colour(scene, style, i), size);
            }
        }
    }

    private static Color colour(Scene scene, int style, int i) {
        Palette palette = scene.palette();
        if (style != 3)
            return palette.main();
        return new Color[]{palette.main(), Tone.mix(palette.main(), palette.accent(), 0.8), palette.second()}[i % 3];
    }

    private static void letter(Brush brush, Scene scene, Shape letter, int style, Color colour, double size) {
        brush.shadow(letter, 0.1);
        switch (style) {
            case 0 -> {
                for (int depth = 10; depth > 0; depth--)
                    brush.fill(Shapes.moved(letter, depth * 0.06 * size, depth * 0.08 * size, 0, 1),
                            Tone.darker(colour, 0.55));
                brush.sheet(letter, colour);
            }
            case 1 -> {
                brush.line(letter, 0.5 * size, Tone.lighter(scene.palette().accent(), 0.3));
                brush.sheet(letter, colour);
            }
            case 2 -> {
                brush.fill(letter, Tone.darker(colour, 0.5));
                brush.fill(Shapes.moved(letter, -0.12 * size, -0.14 * size, 0, 1), Tone.lighter(colour, 0.12));
            }
            default -> brush.sheet(letter, colour);
        }
    }
}
