package org.lookalike.image.gallery;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.DoubleUnaryOperator;

/** Outlines in the subject's own units. */
final class Shapes {

    private Shapes() {}

    static Shape circle(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double across, double down) {
        return new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
    }

    /** A box by its left, top, right and bottom. */
    static Shape box(double left, double top, double right, double bottom, double corner) {
        return new RoundRectangle2D.Double(left, top, right - left, bottom - top, 2 * corner, 2 * corner);
    }

    static Path2D polygon(double... xy) {
        Path2D path = polyline(xy);
        path.closePath();
        return path;
    }

    static Path2D polyline(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2)
            path.lineTo(xy[i], xy[i + 1]);
        return path;
    }

    /** A closed curve through the points. */
    static Path2D smooth(double... xy) {
        int n = xy.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < n; i++) {
            int before = 2 * ((i + n - 1) % n);
            int from = 2 * i;
            int to = 2 * ((i + 1) % n);
            int after = 2 * ((i + 2) % n);
            path.curveTo(xy[from] + (xy[to] - xy[before]) / 6, xy[from + 1] + (xy[to + 1] - xy[before + 1]) / 6,
                    xy[to] - (xy[after] - xy[from]) / 6, xy[to + 1] - (xy[after + 1] - xy[from + 1]) / 6, xy[to],
                    xy[to + 1]);
        }
        path.closePath();
        return path;
    }

    /** A smooth outline that is the same on both sides of x = 0, from the right half's points, top to bottom. */
    static Path2D symmetric(double... right) {
        int n = right.length / 2;
        int onAxis = (right[0] == 0 ? 1 : 0);
        int last = n - (right[2 * n - 2] == 0 ? 1 : 0);
        double[] all = new double[2 * (n + last - onAxis)];
        System.arraycopy(right, 0, all, 0, 2 * n);
        int k = 2 * n;
        for (int i = last - 1; i >= onAxis; i--) {
            all[k++] = -right[2 * i];
            all[k++] = right[2 * i + 1];
        }
        return smooth(all);
    }

    /** A closed outline around the origin by its radius at each angle (radians). */
    static Path2D around(int steps, DoubleUnaryOperator radius) {
        double[] xy = new double[2 * steps];
        for (int i = 0; i < steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            double r = radius.applyAsDouble(angle);
            xy[2 * i] = r * Math.cos(angle);
            xy[2 * i + 1] = r * Math.sin(angle);
        }
        return polygon(xy);
    }

    static Shape moved(Shape shape, double x, double y, double angle, double scale) {
        AffineTransform move = AffineTransform.getTranslateInstance(x, y);
        move.rotate(angle);
        move.scale(scale, scale);
        return move.createTransformedShape(shape);
    }

    static Shape mirrored(Shape shape) {
        return AffineTransform.getScaleInstance(-1, 1).createTransformedShape(shape);
    }

    static Shape within(Shape part, Shape whole) {
        Area area = new Area(part);
        area.intersect(new Area(whole));
        return area;
    }
}
