package org.lookalike.image;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a picture without looking at its pixels.
 *
 * @param width in pixels, upright (after EXIF orientation), before any scaled decoding
 * @param height in pixels, likewise
 * @param bytes the file's size
 * @param takenAt when the camera says it was taken, in its own clock; null if it does not say
 */
public record PictureFacts(ContentId id, int width, int height, long bytes, PictureFormat format,
        @Nullable LocalDateTime takenAt) {

    public PictureFacts {
        if (width < 1 || height < 1)
            throw new IllegalArgumentException("a picture is at least 1x1 pixels, got " + width + "x" + height);
        if (bytes < 0)
            throw new IllegalArgumentException("a file has no negative size, got " + bytes);
    }
}
