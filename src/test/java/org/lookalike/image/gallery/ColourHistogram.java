package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;

/**
 * What a search by colour alone sees: HSV in 12 x 4 x 4 cells, compared by Hellinger's distance. The yardstick that finding
 * by content has to beat.
 */
final class ColourHistogram {
    private final String category;
    private final double[] roots = new double[12 * 4 * 4];

    ColourHistogram(String category, BufferedImage image) {
        this.category = category;
        float[] hsv = new float[3];
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, hsv);
                roots[(cell(hsv[0], 12) * 4 + cell(hsv[1], 4)) * 4 + cell(hsv[2], 4)]++;
            }
        double pixels = (double) image.getWidth() * image.getHeight();
        for (int i = 0; i < roots.length; i++)
            roots[i] = Math.sqrt(roots[i] / pixels);
    }

    /** Leave-one-out: the share of pictures of the same category among each one's k nearest. */
    static double precisionAt(int k, List<ColourHistogram> gallery) {
        return gallery.stream().mapToDouble(query -> query.precisionAmong(gallery, k)).average().orElseThrow();
    }

    private double precisionAmong(List<ColourHistogram> gallery, int k) {
        return gallery.stream()
                .filter(other -> other != this)
                .sorted(Comparator.comparingDouble(this::likeness).reversed())
                .limit(k)
                .filter(other -> other.category.equals(category))
                .count() / (double) k;
    }

    private double likeness(ColourHistogram other) {
        double sum = 0;
        for (int i = 0; i < roots.length; i++)
            sum += roots[i] * other.roots[i];
        return sum;
    }

    private static int cell(float value, int cells) {
        return Math.min(cells - 1, (int) (value * cells));
    }
}
