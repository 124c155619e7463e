package org.lookalike.train.data;

/**
 * Where a point of a view lies in its source: {@code (xx*x + xy*y + x0, yx*x + yy*y + y0)}. In pixels; a pixel's middle is
 * at its index plus one half.
 */
record AffineMap(double xx, double xy, double x0, double yx, double yy, double y0) {

    /**
     * The view is cut out of the picture as resized to {@code width} x {@code height}, mirrored, scaled and turned about
     * the cut-out's middle, then shifted; here all of it backwards, down to the source's own pixels.
     *
     * @param left of the cut-out in the resized picture
     * @param top likewise
     */
    static AffineMap of(Drawn drawn, int side, double left, double top, double sourcePixelsX, double sourcePixelsY) {
        double half = side / 2.0;
        double cos = Math.cos(drawn.angle()) / drawn.scale();
        double sin = Math.sin(drawn.angle()) / drawn.scale();
        double flip = drawn.mirrored() ? -1 : 1;
        double shiftX = half + drawn.shiftX() * side;
        double shiftY = half + drawn.shiftY() * side;
        double xx = flip * cos * sourcePixelsX;
        double xy = flip * sin * sourcePixelsX;
        double yx = -sin * sourcePixelsY;
        double yy = cos * sourcePixelsY;
        return new AffineMap(xx, xy, (left + half) * sourcePixelsX - xx * shiftX - xy * shiftY, yx, yy,
                (top + half) * sourcePixelsY - yx * shiftX - yy * shiftY);
    }

    double x(double viewX, double viewY) {
        return xx * viewX + xy * viewY + x0;
    }

    double y(double viewX, double viewY) {
        return yx * viewX + yy * viewY + y0;
    }

    /** Source pixels from one pixel of the view to the next, along the source's rows. */
    double stepX() {
        return Math.hypot(xx, xy);
    }

    double stepY() {
        return Math.hypot(yx, yy);
    }
}
