package org.lookalike.train.report;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * What stands above every chart: its title, and a legend or a line that says how to read it. XChart's own legend puts
 * entries at different heights when only some have markers.
 */
final class Frame {
    static final double EDGE = 18;
    /** Where the chart itself begins. */
    static final double TOP = 64;

    private static final double MIDDLE_OF_TITLE = 26;
    private static final double MIDDLE_OF_TEXT = 50;
    private static final double TITLE = 15;
    private static final double TEXT = 12;
    private static final double LINE = 24;
    private static final double SPOT = 12;

    private Frame() {}

    static void title(Canvas canvas, Theme theme, String title) {
        canvas.write(title, Typeface.bold(TITLE), theme.ink(), EDGE, MIDDLE_OF_TITLE, 0);
    }

    static void explain(Canvas canvas, Theme theme, String text) {
        canvas.write(text, Typeface.plain(TEXT), theme.muted(), EDGE, MIDDLE_OF_TEXT, 0);
    }

    static void legend(Canvas canvas, Theme theme, List<Curve> curves) {
        var font = Typeface.plain(TEXT);
        double x = EDGE;
        for (Curve curve : curves) {
            double text = x + 7 + sample(canvas, theme, curve, x, MIDDLE_OF_TEXT + 1);
            canvas.write(curve.name(), font, theme.ink(), text, MIDDLE_OF_TEXT, 0);
            x = text + Typeface.width(curve.name(), font) + 20;
        }
    }

    /** Returns its width. */
    private static double sample(Canvas canvas, Theme theme, Curve curve, double x, double y) {
        var brush = canvas.brush();
        brush.setColor(curve.look().colour(theme));
        if (curve.look() == Look.BARS) {
            canvas.fill(x, y - SPOT / 2, SPOT, SPOT, curve.look().colour(theme));
            return SPOT;
        }
        if (curve.look() == Look.BEST) {
            brush.fill(diamond(x + SPOT / 2, y, SPOT / 2));
            return SPOT;
        }
        brush.setStroke(curve.stroke());
        brush.draw(new Line2D.Double(x, y, x + LINE, y));
        if (curve.marked())
            brush.fill(new Ellipse2D.Double(x + LINE / 2 - 3.5, y - 3.5, 7, 7));
        return LINE;
    }

    private static Path2D diamond(double x, double y, double radius) {
        var path = new Path2D.Double();
        path.moveTo(x - radius, y);
        path.lineTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.closePath();
        return path;
    }
}
