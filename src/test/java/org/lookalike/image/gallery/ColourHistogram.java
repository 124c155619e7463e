package org.lookalike.image.gallery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a search by colour alone sees: HSV in 12 x 4 x 4 cells, compared by Hellinger's distance. The yardstick that finding
 * by content has to beat.
 *
 * @param roots the square root of each cell's share
 */
record ColourHistogram(String category, List<Double> roots) {

    static ColourHistogram of(String category, BufferedImage image) {
        double[] cells = new double[12 * 4 * 4];
        float[] hsv = new float[3];
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, hsv);
                cells[(cell(hsv[0], 12) * 4 + cell(hsv[1], 4)) * 4 + cell(hsv[2], 4)]++;
            }
        double pixels = (double) image.getWidth() * image.getHeight();
        return new ColourHistogram(category,
                IntStream.range(0, cells.length).mapToObj(i -> Math.sqrt(cells[i] / pixels)).toList());
    }

    /** Leave-one-out: the share of pictures of the same category among each one's k nearest. */
    static double precisionAt(int k, List<ColourHistogram> gallery) {
        return gallery.stream()
                .mapToDouble(query -> gallery.stream()
                        .filter(other -> other != query)
                        .sorted(Comparator.comparingDouble(query::likeness).reversed())
                        .limit(k)
                        .filter(other -> other.category().equals(query.category()))
                        .count() / (double) k)
                .average()
                .orElseThrow();
    }

    private double likeness(ColourHistogram other) {
        double sum = 0;
        for (int i = 0; i < roots.size(); i++)
            sum += roots.get(i) * other.roots.get(i);
        return sum;
    }

    private static int cell(float value, int cells) {
        return Math.min(cells - 1, (int) (value * cells));
    }
}
