package org.lookalike.search;

import org.lookalike.image.PictureFacts;

/** How many pixels a picture has, roughly. */
public enum PictureSize {
    /** Fewer than half a million. */
    SMALL(500_000),
    /** Fewer than two million. */
    MEDIUM(2_000_000),
    /** Fewer than twelve million. */
    LARGE(12_000_000),
    /** Twelve million and more. */
    HUGE(Long.MAX_VALUE);

    private final long below;

    PictureSize(long below) {
        this.below = below;
    }

    public static PictureSize of(PictureFacts facts) {
        long pixels = (long) facts.width() * facts.height();
        for (PictureSize size : values())
            if (pixels < size.below)
                return size;
        return HUGE;
    }
}
