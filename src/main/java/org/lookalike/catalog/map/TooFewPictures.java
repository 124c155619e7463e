package org.lookalike.catalog.map;

/** There is nothing to draw a map of. */
public final class TooFewPictures extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooFewPictures(long pictures) {
        super("a map needs at least 3 pictures, and there are " + pictures + "; index some first", null, false, false);
    }
}
