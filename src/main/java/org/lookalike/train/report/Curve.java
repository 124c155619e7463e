package org.lookalike.train.report;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Points joined by lines.
 *
 * @param name in the legend
 * @param points those that are not finite are left out
 */
record Curve(String name, Look look, List<Point> points) {
    /** With more points markers hide the line, and dashes, which start anew at each point, run together. */
    private static final int MANY = 40;

    record Point(double x, double y) {
        boolean finite() {
            return Double.isFinite(x) && Double.isFinite(y);
        }
    }

    Curve {
        points = points.stream().filter(Point::finite).toList();
    }

    static Curve line(String name, Look look, double x0, double y0, double x1, double y1) {
        return new Curve(name, look, List.of(new Point(x0, y0), new Point(x1, y1)));
    }

    /** A lone point always has one, having no line. */
    Marker marker() {
        return points.size() == 1 && look != Look.BEST
                ? SeriesMarkers.CIRCLE
                : points.size() > MANY ? SeriesMarkers.NONE : look.marker();
    }

    boolean marked() {
        return !marker().equals(SeriesMarkers.NONE);
    }

    BasicStroke stroke() {
        return points.size() > MANY ? new BasicStroke(look.stroke().getLineWidth()) : look.stroke();
    }

    double[] x() {
        return drawn().stream().mapToDouble(Point::x).toArray();
    }

    double[] y() {
        return drawn().stream().mapToDouble(Point::y).toArray();
    }

    /** Bars are thick lines up from zero; XChart interrupts a line where y is NaN. */
    private List<Point> drawn() {
        if (look != Look.BARS)
            return points;
        List<Point> lines = new ArrayList<>();
        for (Point top : points) {
            lines.add(new Point(top.x(), 0));
            lines.add(top);
            lines.add(new Point(top.x(), Double.NaN));
        }
        return lines;
    }
}
