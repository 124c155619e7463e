package org.lookalike.catalog.duplicates;

/**
 * What two pictures both show, each in a square of its own: their details are worked out anew within it, so that what lies
 * beyond a crop's edge does not count.
 */
record Overlap(Detail a, Detail b) {

    /**
     * @param a fields of the first picture as laid, {@code side} rows of {@code side}
     * @param frame what the second shows of the first
     */
    static Overlap of(float[] a, float[] b, int side, Frame frame) {
        Frame inA = frame.cutsOnly();
        Frame inB = frame.inverse().cutsOnly();
        return new Overlap(Detail.of(Bilinear.part(a, side, inA), side), Detail.of(Bilinear.part(b, side, inB), side));
    }

    double correlation() {
        return new Correlation(a, b).at(Frame.WHOLE);
    }
}
