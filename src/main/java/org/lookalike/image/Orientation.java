package org.lookalike.image;

/** Turns stored pixels upright. */
final class Orientation {

    private Orientation() {}

    /** From 5 on, rows and columns are exchanged. */
    static boolean turnsSideways(int exif) {
        return exif >= 5;
    }

    static Pixels upright(Pixels stored, int exif) {
        int w = stored.width();
        int h = stored.height();
        // Where the first upright pixel is stored, and how far it is to the next one in a row and in a column.
        return switch (exif) {
            case 2 -> copy(stored, w, h, w - 1, -1, w);
            case 3 -> copy(stored, w, h, w * h - 1, -1, -w);
            case 4 -> copy(stored, w, h, w * (h - 1), 1, -w);
            case 5 -> copy(stored, h, w, 0, w, 1);
            case 6 -> copy(stored, h, w, w * (h - 1), -w, 1);
            case 7 -> copy(stored, h, w, w * h - 1, -w, -1);
            case 8 -> copy(stored, h, w, w - 1, w, -1);
            default -> stored;
        };
    }

    private static Pixels copy(Pixels stored, int width, int height, int first, int right, int down) {
        byte[] from = stored.rgb();
        byte[] to = new byte[from.length];
        int out = 0;
        for (int y = 0; y < height; y++) {
            int at = (first + y * down) * 3;
            for (int x = 0; x < width; x++, at += right * 3) {
                to[out++] = from[at];
                to[out++] = from[at + 1];
                to[out++] = from[at + 2];
            }
        }
        return new Pixels(width, height, to);
    }
}
