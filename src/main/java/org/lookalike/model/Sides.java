package org.lookalike.model;

/**
 * The squares that a network can see.
 *
 * @param usual side in pixels, for which it was published
 * @param least side
 * @param step what a side is a multiple of
 * @param most side
 */
record Sides(int usual, int least, int step, int most) {
    private static final int LARGEST = 2048;

    static Sides only(int side) {
        return new Sides(side, side, side, side);
    }

    static Sides from(int least, int step, int usual) {
        return new Sides(usual, least, step, LARGEST);
    }

    boolean contain(int side) {
        return side >= least && side <= most && side % step == 0;
    }

    /** For people. */
    String rule() {
        if (least == most)
            return "of side " + usual;
        return "of a side of " + least + " to " + most + (step > 1 ? ", a multiple of " + step : "");
    }
}
