package org.lookalike.image.gallery;

import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Scanner;

/**
 * Capital letters as pen strokes, 4 wide and 6 high. Drawn here because a machine without installed fonts can draw no text.
 */
final class Alphabet {
    private static final String[] STROKES = {"M 0 6 L 2 0 L 4 6 M 0.8 4 L 3.2 4",
            "M 0 6 L 0 0 L 2 0 C 4.2 0 4.2 2.9 2 2.9 L 0 2.9 M 2 2.9 C 4.7 2.9 4.7 6 2 6 L 0 6",
            "M 4 1.2 C 3 -0.6 0 -0.4 0 3 C 0 6.4 3 6.6 4 4.8", "M 0 0 L 1.6 0 C 4.8 0 4.8 6 1.6 6 L 0 6 L 0 0",
            "M 3.8 0 L 0 0 L 0 6 L 3.8 6 M 0 3 L 3 3", "M 3.8 0 L 0 0 L 0 6 M 0 3 L 3 3",
            "M 4 1.2 C 3 -0.6 0 -0.4 0 3 C 0 6.6 4 6.8 4 3.3 L 2.4 3.3", "M 0 0 L 0 6 M 4 0 L 4 6 M 0 3 L 4 3",
            "M 2 0 L 2 6 M 1 0 L 3 0 M 1 6 L 3 6", "M 3.4 0 L 3.4 4.2 C 3.4 6.6 0.2 6.6 0.2 4.2",
            "M 0 0 L 0 6 M 4 0 L 0 3.6 M 1.3 2.6 L 4 6", "M 0 0 L 0 6 L 3.8 6", "M 0 6 L 0 0 L 2 3.6 L 4 0 L 4 6",
            "M 0 6 L 0 0 L 4 6 L 4 0", "M 2 0 C -0.7 0 -0.7 6 2 6 C 4.7 6 4.7 0 2 0",
            "M 0 6 L 0 0 L 2 0 C 4.6 0 4.6 3.3 2 3.3 L 0 3.3",
            "M 2 0 C -0.7 0 -0.7 6 2 6 C 4.7 6 4.7 0 2 0 M 2.6 4.4 L 4.2 6.3",
            "M 0 6 L 0 0 L 2 0 C 4.6 0 4.6 3.1 2 3.1 L 0 3.1 M 2 3.1 L 4 6",
            "M 3.8 1 C 3 -0.5 0.2 -0.4 0.2 1.5 C 0.2 3.6 3.9 2.4 3.9 4.5 C 3.9 6.5 0.8 6.5 0 4.9",
            "M 0 0 L 4 0 M 2 0 L 2 6",
            "M 0 0 L 0 3.8 C 0 6.8 4 6.8 4 3.8 L 4 0", "M 0 0 L 2 6 L 4 0", "M 0 0 L 1 6 L 2 1.6 L 3 6 L 4 0",
            "M 0 0 L 4 6 M 4 0 L 0 6", "M 0 0 L 2 3 L 4 0 M 2 3 L 2 6", "M 0 0 L 4 0 L 0 6 L 4 6"};

    private Alphabet() {}

    static Path2D letter(char letter) {
        if (letter < 'A' || letter > 'Z')
            throw new IllegalArgumentException("the alphabet has the letters A to Z, got '" + letter + "'");
        Path2D path = new Path2D.Double();
        Scanner strokes = new Scanner(STROKES[letter - 'A']).useLocale(Locale.ROOT);
        while (strokes.hasNext()) {
            switch (strokes.next()) {
                case "M" -> path.moveTo(strokes.nextDouble(), strokes.nextDouble());
                case "L" -> path.lineTo(strokes.nextDouble(), strokes.nextDouble());
                default -> path.curveTo(strokes.nextDouble(), strokes.nextDouble(), strokes.nextDouble(),
                        strokes.nextDouble(), strokes.nextDouble(), strokes.nextDouble());
            }
        }
        return path;
    }
}
