package org.lookalike.search;

import org.lookalike.image.PictureFacts;

/** Which way a picture lies. */
public enum PictureShape {
    LANDSCAPE,
    /** Its sides differ by at most a twentieth. */
    SQUARE, PORTRAIT;

    private static final double NEARLY = 1.05;

    public static PictureShape of(PictureFacts facts) {
        double ratio = (double) facts.width() / facts.height();
        if (ratio > NEARLY)
            return LANDSCAPE;
        return ratio < 1 / NEARLY ? PORTRAIT : SQUARE;
    }
}
