package org.lookalike.train.report;

import java.awt.Color;
import java.awt.Font;
import org.lookalike.train.evaluate.ConfusionMatrix;

/**
 * Where pictures of each category went, in percent of its row. Drawn by hand: XChart's heatmap has one colour scale and
 * one colour for all its numbers, which is unreadable on one end of any scale, and drops names where there are many.
 */
record ConfusionHeatmap(ConfusionMatrix matrix) implements Chart {
    /** Up to here cells say "0" too; beyond, they drown the rest. */
    private static final int ZEROS_SHOWN = 12;
    private static final double COLOUR_BAR = 16;
    private static final double LONGEST_COLOUR_BAR = 260;

    @Override
    public Canvas draw(Theme theme) {
        var layout = HeatmapLayout.of(matrix);
        double scale = Canvas.scaleFor(Math.max(layout.width(), layout.height()));
        var canvas = new Canvas(layout.width(), layout.height(), scale, theme.ground());
        Frame.title(canvas, theme, "Confusion of categories");
        Frame.explain(canvas, theme, "% of each row's pictures; blue is right, orange is wrong");
        for (int row = 0; row < layout.size(); row++)
            row(canvas, theme, layout, row);
        names(canvas, theme, layout);
        titles(canvas, theme, layout);
        colourBar(canvas, theme, layout, 0, theme.rightRamp(), "right");
        colourBar(canvas, theme, layout, 1, theme.wrongRamp(), "wrong");
        return canvas;
    }

    private void row(Canvas canvas, Theme theme, HeatmapLayout layout, int row) {
        double y = layout.top() + row * layout.cell();
        int pictures = matrix.labelled(row);
        if (pictures == 0) {
            canvas.fill(layout.left(), y + layout.cell() / 2 - 0.5, layout.side(), 1, theme.line());
            return;
        }
        for (int column = 0; column < layout.size(); column++)
            cell(canvas, theme, layout, row, column, (double) matrix.count(row, column) / pictures);
    }

    private static void cell(Canvas canvas, Theme theme, HeatmapLayout layout, int row, int column, double share) {
        double x = layout.left() + column * layout.cell();
        double y = layout.top() + row * layout.cell();
        double gap = layout.cell() < 10 ? 0 : 1;
        Color colour = share == 0 ? empty(theme) : (row == column ? theme.rightRamp() : theme.wrongRamp()).at(share);
        canvas.fill(x, y, layout.cell() - gap, layout.cell() - gap, colour);
        if (layout.hasNumbers() && (share > 0 || layout.size() <= ZEROS_SHOWN))
            canvas.write(number(share), layout.numbers(), share == 0 ? theme.muted() : Ramp.inkOn(colour),
                    x + (layout.cell() - gap) / 2, y + (layout.cell() - gap) / 2, 0.5);
    }

    private static Color empty(Theme theme) {
        return Ramp.mix(theme.ground(), theme.line(), 0.35);
    }

    static String number(double share) {
        return share > 0 && share < 0.005 ? "<1" : String.valueOf(Math.round(100 * share));
    }

    private static void names(Canvas canvas, Theme theme, HeatmapLayout layout) {
        Font font = layout.font();
        for (int i = 0; i < layout.size(); i += layout.step()) {
            double middle = (i + 0.5) * layout.cell();
            canvas.write(layout.names().get(i), font, theme.ink(), layout.namesRight(), layout.top() + middle, 1);
            canvas.write(layout.counts().get(i), font, theme.muted(), layout.countsRight(), layout.top() + middle, 1);
            double x = layout.left() + middle;
            double y = layout.bottom() + 10;
            if (layout.turn() == 0)
                canvas.write(layout.names().get(i), font, theme.ink(), x, y + 2, 0.5);
            else
                canvas.writeTurned(layout.names().get(i), font, theme.ink(), x, y, 1, -layout.turn());
        }
    }

    private static void titles(Canvas canvas, Theme theme, HeatmapLayout layout) {
        Font font = Typeface.plain(12);
        double middle = layout.side() / 2;
        canvas.write("predicted category", font, theme.muted(), layout.left() + middle,
                layout.height() - Frame.EDGE - 4, 0.5);
        canvas.writeTurned("labelled category, and its pictures", font, theme.muted(), Frame.EDGE + 4,
                layout.top() + middle, 0.5, -90);
    }

    private static void colourBar(Canvas canvas, Theme theme, HeatmapLayout layout, int place, Ramp ramp,
            String name) {
        Font font = Typeface.plain(11);
        double x = layout.right() + 22 + place * (COLOUR_BAR + 26);
        double length = Math.min(layout.side() - 20, LONGEST_COLOUR_BAR);
        double y = layout.top() + 18;
        for (double at = 0; at < length; at += 0.5)
            canvas.fill(x, y + at, COLOUR_BAR, 0.5, ramp.at(1 - at / length));
        canvas.write(name, font, theme.muted(), x + COLOUR_BAR / 2, y - 12, 0.5);
        if (place == 1)
            for (int percent = 0; percent <= 100; percent += 25)
                canvas.write(percent + "%", font, theme.muted(), x + COLOUR_BAR + 6,
                        y + length * (1 - percent / 100.0), 0);
    }
}
