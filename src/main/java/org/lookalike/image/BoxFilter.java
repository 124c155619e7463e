package org.lookalike.image;

import java.util.Arrays;

/** Reduces a picture by a whole number, each pixel being the mean of a square. */
final class BoxFilter {

    private BoxFilter() {}

    static Pixels reduce(Pixels source, int by) {
        if (by == 1)
            return source;
        int width = source.width() / by;
        int height = source.height() / by;
        byte[] to = new byte[width * height * 3];
        int[] sums = new int[width * 3];
        int area = by * by;
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, area / 2);
            for (int row = 0; row < by; row++)
                add(source.rgb(), (y * by + row) * source.width() * 3, by, sums);
            for (int i = 0; i < sums.length; i++)
                to[y * sums.length + i] = (byte) (sums[i] / area);
        }
        return new Pixels(width, height, to);
    }

    private static void add(byte[] from, int start, int by, int[] sums) {
        int at = start;
        for (int x = 0; x < sums.length; x += 3)
            for (int i = 0; i < by; i++, at += 3) {
                sums[x] += from[at] & 0xff;
                sums[x + 1] += from[at + 1] & 0xff;
                sums[x + 2] += from[at + 2] & 0xff;
            }
    }
}
