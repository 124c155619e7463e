package org.lookalike.image;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.image.Quarantine.assertHarmless;
import static org.lookalike.image.Quarantine.assertRefused;

/** GIF files that claim much, or have it in few bytes. */
class HostileGifTest {

    @Test
    void thirtyFiveBytesThatClaimGigabytesAreRefused() {
        byte[] gif = new GifFile(65_535, 65_535).frame(0, 0, 65_535, 65_535).ended();

        assertEquals(35, gif.length);
        assertRefused(Reason.TOO_LARGE, "a picture has at most 100,000,000 pixels, got 4,294,836,225 (65535x65535)",
                gif);
    }

    @Test
    void aHugeCanvasIsNotDrawnForASmallFrame() {
        assertRefused(Reason.TOO_LARGE,
                "decoding it takes 567 MB of memory, and at most 9 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                new GifFile(9000, 9000).frame(0, 0, 1, 1).ended());
    }

    @Test
    void aFrameFarOutsideOfItsCanvasIsRefused() {
        assertRefused(Reason.TOO_LARGE, "a picture has at most 100,000,000 pixels, got 17,179,344,900 (131070x131070)",
                new GifFile(10, 10).frame(65_535, 65_535, 65_535, 65_535).ended());
    }

    @Test
    void aFrameNextToItsCanvasIsSeen() {
        Picture picture = assertHarmless(13, 14, new GifFile(10, 10).frame(12, 13, 1, 1).ended());

        assertEquals(0x0000ff, Fixtures.colour(picture.pixels(), 12, 13));
        assertEquals(0xffffff, Fixtures.colour(picture.pixels(), 5, 5));
    }

    @Test
    void framesWithoutNumberAreNotDecoded() {
        GifFile gif = new GifFile(10, 10).frame(0, 0, 1, 1);
        for (int i = 0; i < 200_000; i++)
            gif.frame(0, 0, 65_535, 65_535);

        assertHarmless(10, 10, gif.ended());
    }

    @Test
    void aLongCommentIsPassedOver() {
        assertHarmless(10, 10, new GifFile(10, 10).comment(100_000).frame(0, 0, 1, 1).ended());
    }

    @Test
    void noSizeIsNoFrame() {
        assertRefused(Reason.CORRUPT, "a GIF frame is at least 1x1 pixels, got 0x5",
                new GifFile(10, 10).frame(0, 0, 0, 5).ended());
        assertRefused(Reason.CORRUPT, "the GIF holds no frame", new GifFile(10, 10).ended());
    }

    @Test
    void blocksThatNeverEndEndWithTheFile() {
        byte[] gif = new GifFile(10, 10).comment(1000).ended();

        assertTrue(gif.length > 256_000);
        assertRefused(Reason.TRUNCATED, "the data end after 256000 bytes, but its GIF frame needs 256021",
                Arrays.copyOf(gif, 256_000));
    }
}
