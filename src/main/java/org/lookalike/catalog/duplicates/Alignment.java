package org.lookalike.catalog.duplicates;

import org.lookalike.image.Turn;

/**
 * How one picture lies in another: the second shows a frame of the first as turned.
 *
 * @param correlation of their details there, -1 to 1
 */
record Alignment(Turn turn, Frame frame, double correlation) {
    private static final float[][] MOVES = {{1, 0, 0, 0}, {-1, 0, 0, 0}, {0, 1, 0, 0}, {0, -1, 0, 0}, {0, 0, 1, 0},
            {0, 0, -1, 0}, {0, 0, 0, 1}, {0, 0, 0, -1}, {1, 0, -1, 0}, {-1, 0, 1, 0}, {0, 1, 0, -1}, {0, -1, 0, 1}};

    /** How the first picture lies in the second. */
    Alignment inverse() {
        return new Alignment(turn.inverse(), frame.inverse().upright(turn), correlation);
    }

    /**
     * Moves the frame's edges, and the frame, for as long as that brings more correlation (pattern search).
     *
     * @param turned the first picture, laid already
     * @param step by how much at first, as a share of the side
     * @param until the smallest step
     */
    Alignment refined(Detail turned, Detail b, float step, float until) {
        var compared = new Correlation(turned, b);
        Frame best = frame;
        double highest = compared.at(best);
        for (float s = step; s >= until; s /= 2)
            for (boolean moved = true; moved;) {
                moved = false;
                for (float[] move : MOVES) {
                    Frame next = best.plus(s * move[0], s * move[1], s * move[2], s * move[3]);
                    double found = next.allowed() ? compared.at(next) : -1;
                    if (found > highest) {
                        highest = found;
                        best = next;
                        moved = true;
                    }
                }
            }
        return new Alignment(turn, best, highest);
    }
}
