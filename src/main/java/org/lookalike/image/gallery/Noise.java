package org.lookalike.image.gallery;

/** Smooth value noise between 0 and 1, the stuff of clouds, ridges, wood and paper. */
record Noise(int seed) {

    /** Several layers, each twice as fine and half as strong as the one before. */
    double at(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0;
        double strength = 1;
        for (int i = 0; i < octaves; i++) {
            sum += strength * layer(x + 17.3 * i, y - 9.1 * i, i);
            weight += strength;
            strength /= 2;
            x *= 2;
            y *= 2;
        }
        return sum / weight;
    }

    private double layer(double x, double y, int octave) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        double u = ease(x - i);
        double v = ease(y - j);
        double top = corner(i, j, octave) * (1 - u) + corner(i + 1, j, octave) * u;
        double bottom = corner(i, j + 1, octave) * (1 - u) + corner(i + 1, j + 1, octave) * u;
        return top * (1 - v) + bottom * v;
    }

    private double corner(int i, int j, int octave) {
        int h = seed + octave * 0x9E3779B9 ^ i * 0x85EBCA6B ^ j * 0xC2B2AE35;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return ((h ^ h >>> 15) & 0xffffff) / (double) 0xffffff;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
