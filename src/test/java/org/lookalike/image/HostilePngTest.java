package org.lookalike.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.image.Decoded.Reason;

import static org.lookalike.image.Quarantine.assertHarmless;
import static org.lookalike.image.Quarantine.assertRefused;

/** PNG files that claim much, or have it in few bytes. */
class HostilePngTest {

    @ParameterizedTest
    @ValueSource(strings = {"zTXt a\0\0", "iTXt a\0\1\0\0\0", "iCCP a\0\0"})
    void aGigabyteInAChunkIsNotInflated(String start) {
        byte[] bomb = PngFile.bomb(start.substring(5), 1024);

        assertHarmless(48, 32, Fixtures.withChunk(PngFile.plain(), start.substring(0, 4), bomb));
        assertHarmless(48, 32, Fixtures.withChunk(PngFile.withPalette(), start.substring(0, 4), bomb));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt a\0\0", "iTXt a\0\1\0\0\0", "iCCP a\0\0"})
    void noBombIsSetOffOftenEither(String start) {
        byte[] bomb = PngFile.bomb(start.substring(5), 1);

        assertHarmless(48, 32, PngFile.withMany(PngFile.withPalette(), start.substring(0, 4), bomb, 2000));
    }

    @Test
    void aMillionChunksAreNotCollected() {
        assertHarmless(48, 32, PngFile.withMany(PngFile.withPalette(), "prVt", new byte[0], 1_000_000));
    }

    @Test
    void theLargestSizeIsRefused() {
        assertRefused(Reason.TOO_LARGE,
                "a picture has at most 100,000,000 pixels, got 4,611,686,014,132,420,609 (2147483647x2147483647)",
                Fixtures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void aLineIsRefusedIfItIsTooLong() {
        assertRefused(Reason.TOO_LARGE,
                "decoding it takes 600 MB of memory, and at most 9 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                Fixtures.pngClaiming(100_000_000, 1));
    }

    @Test
    void noSizeIsNoPicture() {
        assertRefused(Reason.CORRUPT, "a PNG is at least 1x1 pixels, got 0x7", Fixtures.pngClaiming(0, 7));
        assertRefused(Reason.CORRUPT, "a PNG is at least 1x1 pixels, got 7x4294967295", Fixtures.pngClaiming(7, -1));
    }

    @Test
    void moreDataThanPixelsAreNotInflated() {
        byte[] png = PngFile.withData(PngFile.plain(), PngFile.bomb("", 1024));

        assertHarmless(48, 32, png);
    }

    @Test
    void aChunkThatClaimsGigabytesEndsTheFile() {
        byte[] png = Fixtures.withChunk(PngFile.plain(), "prVt", new byte[0]);
        png[33] = (byte) 0xff;

        assertRefused(Reason.TRUNCATED, "the data end after " + png.length
                + " bytes, but its prVt chunk needs 4278190125", png);
    }

    @Test
    void whatAFileSaysOfItselfSteersNoTerminal() {
        byte[] png = Fixtures.withChunk(PngFile.plain(), "\u001b[2J", new byte[0]);
        png[33] = 0x7f;

        assertRefused(Reason.TRUNCATED, "the data end after " + png.length
                + " bytes, but its ?[2J chunk needs 2130706477", png);
    }
}
