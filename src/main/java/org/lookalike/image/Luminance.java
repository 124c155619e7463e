package org.lookalike.image;

/** A picture's brightness in a square of fields, each the mean of its pixels, whatever the picture's shape. */
public final class Luminance {

    private Luminance() {}

    /** {@code side} rows of {@code side} fields from the top, 0 to 255. */
    public static float[] of(Pixels pixels, int side) {
        int width = pixels.width();
        int[] edges = edges(width, side);
        float[] fields = new float[side * side];
        for (int row = 0; row < side; row++) {
            int top = (int) ((long) row * pixels.height() / side);
            int bottom = Math.max(top + 1, (int) ((row + 1L) * pixels.height() / side));
            for (int column = 0; column < side; column++) {
                int left = edges[column];
                int right = Math.max(left + 1, edges[column + 1]);
                long sum = 0;
                for (int y = top; y < bottom; y++)
                    sum += sum(pixels.rgb(), (y * width + left) * 3, (y * width + right) * 3);
                fields[row * side + column] = sum / (256f * (bottom - top) * (right - left));
            }
        }
        return fields;
    }

    private static int[] edges(int width, int side) {
        int[] edges = new int[side + 1];
        for (int i = 0; i <= side; i++)
            edges[i] = (int) ((long) i * width / side);
        return edges;
    }

    private static long sum(byte[] rgb, int from, int to) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int at = from; at < to; at += 3) {
            red += rgb[at] & 0xff;
            green += rgb[at + 1] & 0xff;
            blue += rgb[at + 2] & 0xff;
        }
        return 77L * red + 150L * green + 29L * blue;
    }
}
