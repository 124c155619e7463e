package org.lookalike.image;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lookalike.image.Quarantine.assertHarmless;
import static org.lookalike.image.Quarantine.assertRefused;

/** WebP files that claim much, or say one thing here and another there. */
class HostileWebpTest {
    private static final byte[] PICTURE = WebpFile.picture();

    @Test
    void theLargestCanvasIsRefused() {
        assertRefused(Reason.TOO_LARGE,
                "a picture has at most 100,000,000 pixels, got 281,474,976,710,656 (16777216x16777216)",
                new WebpFile().canvas(WebpFile.ANIMATED, 1 << 24, 1 << 24).frame(0, 0, 48, 32, PICTURE).bytes());
    }

    @Test
    void aHugeCanvasIsNotDrawnForASmallFrame() {
        assertRefused(Reason.TOO_LARGE,
                "decoding it takes 891 MB of memory, and at most 9 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                new WebpFile().canvas(WebpFile.ANIMATED, 9000, 9000).frame(0, 0, 48, 32, PICTURE).bytes());
    }

    @Test
    void aFrameIsPutWhereItBelongs() {
        Picture picture = assertHarmless(60, 50,
                new WebpFile().canvas(WebpFile.ANIMATED, 60, 50).frame(10, 18, 48, 32, PICTURE).bytes());
        Picture alone = assertHarmless(48, 32, new WebpFile().chunks(PICTURE).bytes());

        assertEquals(0xffffff, Fixtures.colour(picture.pixels(), 9, 17));
        assertEquals(Fixtures.colour(alone.pixels(), 0, 0), Fixtures.colour(picture.pixels(), 10, 18));
        assertEquals(Fixtures.colour(alone.pixels(), 47, 31), Fixtures.colour(picture.pixels(), 57, 49));
    }

    @Test
    void framesLieWithinTheirCanvas() {
        assertRefused(Reason.CORRUPT, "a WebP frame lies within its canvas of 60x50, got 48x32 at 14, 0",
                new WebpFile().canvas(WebpFile.ANIMATED, 60, 50).frame(14, 0, 48, 32, PICTURE).bytes());
    }

    @Test
    void picturesAreAsLargeAsTheirFrame() {
        assertRefused(Reason.CORRUPT, "a WebP picture is as large as its frame of 16x16, got 48x32",
                new WebpFile().canvas(WebpFile.ANIMATED, 60, 50).frame(0, 0, 16, 16, PICTURE).bytes());
        assertRefused(Reason.CORRUPT, "a WebP picture is as large as its frame of 16x16, got 48x32",
                new WebpFile().canvas(0, 16, 16).chunks(PICTURE).bytes());
    }

    @Test
    void onlyTheFirstChunkTellsOfACanvas() {
        assertHarmless(48, 32, new WebpFile().chunks(PICTURE).canvas(0, 16_384, 16_384).bytes());
    }

    @Test
    void framesWithoutNumberAreNotDecoded() {
        WebpFile webp = new WebpFile().canvas(WebpFile.ANIMATED, 60, 50).frame(0, 0, 48, 32, PICTURE);
        for (int i = 0; i < 200_000; i++)
            webp.frame(0, 0, 16_384, 16_384, new byte[0]);

        assertHarmless(60, 50, webp.bytes());
    }

    @Test
    void anAnimationWithoutFramesHasNoPicture() {
        assertRefused(Reason.TRUNCATED, "the WebP file ends before its picture",
                new WebpFile().canvas(WebpFile.ANIMATED, 48, 32).chunks(PICTURE).bytes());
        assertRefused(Reason.CORRUPT, "the first WebP frame holds no picture",
                new WebpFile().canvas(WebpFile.ANIMATED, 48, 32).frame(0, 0, 48, 32, new byte[0]).bytes());
    }

    @Test
    void aNonsensicalProfileIsPassedOver() {
        assertHarmless(48, 32, new WebpFile().canvas(WebpFile.PROFILE, 48, 32)
                .chunk("ICCP", new byte[300])
                .chunks(PICTURE)
                .bytes());
        assertHarmless(48, 32, new WebpFile().canvas(WebpFile.PROFILE, 48, 32)
                .chunk("ICCP", new byte[9_000_000])
                .chunks(PICTURE)
                .bytes());
    }

    @Test
    void aChunkThatClaimsGigabytesEndsTheFile() {
        byte[] webp = new WebpFile().canvas(0, 48, 32).chunk("XMP ", new byte[2]).chunks(PICTURE).bytes();
        Arrays.fill(webp, 34, 38, (byte) 0xff);

        assertRefused(Reason.TRUNCATED,
                "the data end after " + webp.length + " bytes, but its XMP  chunk needs 4294967333", webp);
    }
}
