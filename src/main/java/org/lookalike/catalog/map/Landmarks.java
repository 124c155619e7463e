package org.lookalike.catalog.map;

import java.util.Arrays;

/**
 * The pictures that were laid out together; every other is placed among those of them that it is most like. To be asked
 * fast they are divided into cells, each around one of them, and only the cells nearest to the question are looked into.
 *
 * @param points coordinates on the principal axes, one row each
 * @param places where each lies on the map, two numbers each
 * @param cells the landmarks' numbers; the first of each cell is its centre
 */
@SuppressWarnings("ArrayRecordComponent") // shared within this package, written by nobody
record Landmarks(float[][] points, float[] places, int[][] cells) {
    private static final int CELLS_ASKED = 12;
    private static final int NEIGHBOURS = 8;

    static Landmarks of(float[][] points, float[] places) {
        int count = (int) Math.ceil(Math.sqrt(points.length));
        int[] sizes = new int[count];
        int[] cellOf = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            cellOf[i] = nearestCentre(points, count, i);
            sizes[cellOf[i]]++;
        }
        int[][] cells = new int[count][];
        for (int cell = 0; cell < count; cell++)
            cells[cell] = new int[sizes[cell]];
        for (int i = points.length - 1; i >= 0; i--)
            cells[cellOf[i]][--sizes[cellOf[i]]] = i;
        return new Landmarks(points, places, cells);
    }

    /** Landmarks are in order of content id, which is as good as chance: the first ones are the centres. */
    private static int nearestCentre(float[][] points, int count, int point) {
        if (point < count)
            return point;
        int nearest = 0;
        float least = Float.MAX_VALUE;
        for (int centre = 0; centre < count; centre++) {
            float distance = squaredDistance(points[centre], points[point]);
            if (distance < least) {
                least = distance;
                nearest = centre;
            }
        }
        return nearest;
    }

    /**
     * Where something lies: among its nearest landmarks, the one that the others lie closest around, and of those the
     * mean, weighted by likeness. The mean of all would lie in the void between two clouds that it is like.
     */
    float[] place(float[] coordinates) {
        Nearest nearest = nearest(coordinates);
        double[] weights = nearest.weights();
        int middle = middle(nearest, weights);
        double reach = 2 * spread(nearest, weights, middle);
        double x = 0;
        double y = 0;
        double sum = 0;
        for (int i = 0; i < nearest.count(); i++) {
            if (apart(nearest.at(i), middle) > reach)
                continue;
            sum += weights[i];
            x += weights[i] * places[2 * nearest.at(i)];
            y += weights[i] * places[2 * nearest.at(i) + 1];
        }
        return new float[]{(float) (x / sum), (float) (y / sum)};
    }

    private Nearest nearest(float[] coordinates) {
        Nearest centres = new Nearest(Math.min(CELLS_ASKED, cells.length));
        for (int cell = 0; cell < cells.length; cell++)
            centres.offer(cell, squaredDistance(points[cells[cell][0]], coordinates));
        Nearest nearest = new Nearest(Math.min(NEIGHBOURS, points.length));
        for (int i = 0; i < centres.count(); i++)
            for (int landmark : cells[centres.at(i)])
                nearest.offer(landmark, squaredDistance(points[landmark], coordinates));
        return nearest;
    }

    private int middle(Nearest nearest, double[] weights) {
        int middle = nearest.at(0);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < nearest.count(); i++) {
            double spread = spread(nearest, weights, nearest.at(i));
            if (spread < least) {
                least = spread;
                middle = nearest.at(i);
            }
        }
        return middle;
    }

    /** The weighted mean of the distances on the map from one of them. */
    private double spread(Nearest nearest, double[] weights, int from) {
        double spread = 0;
        for (int i = 0; i < nearest.count(); i++)
            spread += weights[i] * apart(nearest.at(i), from);
        return spread / Arrays.stream(weights).sum();
    }

    private double apart(int one, int other) {
        return Math.hypot(places[2 * one] - places[2 * other], places[2 * one + 1] - places[2 * other + 1]);
    }

    private static float squaredDistance(float[] one, float[] other) {
        float even = 0;
        float odd = 0;
        int i = 0;
        for (; i + 1 < one.length; i += 2) {
            float a = one[i] - other[i];
            float b = one[i + 1] - other[i + 1];
            even += a * a;
            odd += b * b;
        }
        if (i < one.length)
            even += (one[i] - other[i]) * (one[i] - other[i]);
        return even + odd;
    }
}
