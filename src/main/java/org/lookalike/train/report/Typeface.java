package org.lookalike.train.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.Locale;

/** Type for charts. Java's logical font falls back to whatever the machine has for Korean or emoji. */
final class Typeface {
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "\u2026";

    private Typeface() {}

    static Font plain(double points) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) points);
    }

    static Font bold(double points) {
        return plain(points).deriveFont(Font.BOLD);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, SMOOTH).getWidth();
    }

    /** One line of a text, ended by an ellipsis between two characters as people see them if it is wider than {@code width}. */
    static String fit(String text, Font font, double width) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        if (width(line, font) <= width)
            return line;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        String fitting = ELLIPSIS;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            String longer = line.substring(0, end).strip() + ELLIPSIS;
            if (width(longer, font) > width)
                break;
            fitting = longer;
        }
        return fitting;
    }
}
