package org.lookalike.catalog.duplicates;

/** Reads a square between its fields. */
final class Bilinear {
    private Bilinear() {}

    /**
     * @param u column, 0 to less than {@code side - 1}; fields are at whole numbers
     * @param v row, likewise
     */
    static float at(float[] square, int side, float u, float v) {
        int column = (int) u;
        int row = (int) v;
        int at = row * side + column;
        float right = u - column;
        float above = square[at] + right * (square[at + 1] - square[at]);
        float below = square[at + side] + right * (square[at + side + 1] - square[at + side]);
        return above + (v - row) * (below - above);
    }

    /** A part of a square, in as many fields. */
    static float[] part(float[] square, int side, Frame frame) {
        float[] part = new float[square.length];
        float last = side - 1.001f;
        for (int y = 0, i = 0; y < side; y++) {
            float v = Math.clamp((frame.top() + frame.height() * (y + 0.5f) / side) * side - 0.5f, 0, last);
            for (int x = 0; x < side; x++, i++) {
                float u = (frame.left() + frame.width() * (x + 0.5f) / side) * side - 0.5f;
                part[i] = at(square, side, Math.clamp(u, 0, last), v);
            }
        }
        return part;
    }

    /** Half the side, each field the mean of four. */
    static float[] halved(float[] square, int side) {
        int half = side / 2;
        float[] halved = new float[half * half];
        for (int y = 0, i = 0; y < half; y++)
            for (int x = 0; x < half; x++, i++) {
                int at = 2 * y * side + 2 * x;
                halved[i] = (square[at] + square[at + 1] + square[at + side] + square[at + side + 1]) / 4;
            }
        return halved;
    }
}
