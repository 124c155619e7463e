package org.lookalike.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.image.Decoded.Reason;

import static org.lookalike.image.Quarantine.assertHarmless;
import static org.lookalike.image.Quarantine.assertRefused;

/** BMP files that claim much, or have it in few bytes. */
class HostileBmpTest {

    @Test
    void thePictureThatTheOthersAreMadeFromIsOne() {
        assertHarmless(8, 8, BmpFile.rows(8, 8, 1).bytes());
        assertHarmless(8, 8, BmpFile.rows(8, -8, 1).bytes());
    }

    @Test
    void noSizeIsNoPicture() {
        assertRefused(Reason.CORRUPT, "a BMP is at least 1x1 pixels, got 0x8", BmpFile.rows(0, 8, 1).bytes());
        assertRefused(Reason.CORRUPT, "a BMP is at least 1x1 pixels, got -8x8", BmpFile.rows(-8, 8, 1).bytes());
        assertRefused(Reason.CORRUPT, "a BMP is at least 1x1 pixels, got 8x-2147483648",
                BmpFile.rows(8, Integer.MIN_VALUE, 1).bytes());
    }

    @Test
    void rowsLieWithinTheFile() {
        assertRefused(Reason.TRUNCATED,
                "the data end after 126 bytes, but its BMP rows needs 576460752034988094",
                BmpFile.rows(Integer.MAX_VALUE, Integer.MAX_VALUE, 1).bytes());
    }

    @Test
    void bitsArePossibleOnes() {
        assertRefused(Reason.CORRUPT, "a BMP has 1, 4, 8, 16, 24 or 32 bits a pixel, got 65535",
                BmpFile.rows(8, 8, 65_535).bytes());
    }

    @Test
    void runsThatAreNotThereNeedMemoryAllTheSame() {
        byte[] end = {0, 1};

        assertRefused(Reason.TOO_LARGE, "a picture has at most 100,000,000 pixels, got 4,611,686,014,132,420,609"
                + " (2147483647x2147483647)", BmpFile.runs(Integer.MAX_VALUE, Integer.MAX_VALUE, 2, end).bytes());
        assertRefused(Reason.TOO_LARGE,
                "decoding it takes 568 MB of memory, and at most 9 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                BmpFile.runs(511, 158_513, 2, end).bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, Integer.MAX_VALUE, -1})
    void aSizeOfRunsBeyondTheFileIsNotAllocated(int claimed) {
        assertRefused(Reason.TRUNCATED, "the data end after 64 bytes, but its BMP rows needs "
                + (62 + Integer.toUnsignedLong(claimed)), BmpFile.runs(8, 8, claimed, new byte[]{0, 1}).bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, Integer.MAX_VALUE, -1})
    void aPaletteBeyondTheFileIsNotAllocated(int claimed) {
        assertHarmless(8, 8, BmpFile.rows(8, 8, 1).withColours(claimed).bytes());
    }
}
