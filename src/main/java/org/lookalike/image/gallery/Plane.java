package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** A picture made point by point. */
@FunctionalInterface
interface Plane {

    /** The colour at a place: the origin is the picture's middle, 1 is half its shorter side. */
    Color at(double x, double y);

    /** Fills the picture.
     *
     * @param coarseness how many pixels share a point; the picture is smoothed between the points
     */
    default void fill(Brush brush, Scene scene, int coarseness) {
        int width = scene.width() / coarseness + 1;
        int height = scene.height() / coarseness + 1;
        double unit = Math.min(width, height) / 2.0;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                image.setRGB(x, y, at((x - width / 2.0) / unit, (y - height / 2.0) / unit).getRGB());
        brush.cover(image);
    }
}
