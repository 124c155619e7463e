package org.lookalike.catalog.duplicates;

import org.lookalike.image.Turn;

/**
 * The part of one picture that another shows: what is cut off at each side, as shares of the first one's width or height.
 * Below 0 the other shows more than the first.
 */
record Frame(float left, float top, float right, float bottom) {
    static final Frame WHOLE = new Frame(0, 0, 0, 0);
    /** Crops of up to a tenth at each side, and what rounding adds. */
    static final float MOST = 0.14f;
    private static final float FINEST = 0.015f;

    /** The same share cut off at each side. */
    static Frame inside(float cut) {
        return new Frame(cut, cut, cut, cut);
    }

    /** As the other picture sees it: this one is what a picture of so much more shows. */
    static Frame around(float cut) {
        return inside(-cut / (1 - 2 * cut));
    }

    /** What is cut off a turned picture, as it lies on the upright one. */
    Frame upright(Turn turn) {
        float[] cuts = turn.upright(left, top, right, bottom);
        return new Frame(cuts[0], cuts[1], cuts[2], cuts[3]);
    }

    /** As the picture within sees this one. */
    Frame inverse() {
        return new Frame(-left / width(), -top / height(), -right / width(), -bottom / height());
    }

    /** The same part, as a share of another part. */
    Frame within(Frame whole) {
        return new Frame((left - whole.left) / whole.width(), (top - whole.top) / whole.height(),
                (right - whole.right) / whole.width(), (bottom - whole.bottom) / whole.height());
    }

    /** Without what is too little to be more than the limits of aligning. */
    Frame rounded() {
        return new Frame(rounded(left), rounded(top), rounded(right), rounded(bottom));
    }

    private static float rounded(float cut) {
        return Math.abs(cut) < FINEST ? 0 : cut;
    }

    /** Without what lies outside. */
    Frame cutsOnly() {
        return new Frame(Math.max(0, left), Math.max(0, top), Math.max(0, right), Math.max(0, bottom));
    }

    Frame plus(float l, float t, float r, float b) {
        return new Frame(left + l, top + t, right + r, bottom + b);
    }

    boolean allowed() {
        return most() <= MOST && least() >= -MOST;
    }

    float most() {
        return Math.max(Math.max(left, right), Math.max(top, bottom));
    }

    float least() {
        return Math.min(Math.min(left, right), Math.min(top, bottom));
    }

    float width() {
        return 1 - left - right;
    }

    float height() {
        return 1 - top - bottom;
    }
}
