package org.lookalike.image;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lookalike.image.Decoded.Reason;

import static org.lookalike.image.Quarantine.assertHarmless;
import static org.lookalike.image.Quarantine.assertRefused;

/** TIFF files that claim much, have it in few bytes, or lead in circles. */
class HostileTiffTest {
    private static final int DEFLATE = 8;
    private static final int PACK_BITS = 32_773;

    @Test
    void thePictureThatTheOthersAreMadeFromIsOne() {
        assertHarmless(8, 8, new TiffFile().bytes());
    }

    @Test
    void directoriesThatLeadInCirclesAreNotFollowed() {
        TiffFile tiff = new TiffFile();
        int itself = tiff.directory();
        for (int subDirectory : new int[]{330, 34_665, 34_853, 40_965})
            tiff.with(subDirectory, itself);

        assertHarmless(8, 8, tiff.next(itself).bytes());
    }

    @Test
    void thirtyThousandTagsOfAMegabyteAreNotRead() {
        TiffFile tiff = new TiffFile().data(1, new byte[1 << 20]);
        for (int tag = 1000; tag < 1000 + 30_000; tag++)
            tiff.with(tag, 1, 1 << 20, 0);

        assertHarmless(8, 8, tiff.bytes());
    }

    @Test
    void tagsThatAreNeededAreNoLargerThanNeeded() {
        TiffFile tiff = new TiffFile().data(1, new byte[4 << 20]);
        for (int tag : new int[]{320, 532, 529, 347, 520, 34_675})
            tiff.with(tag, 5, 4 << 17, 0);

        assertHarmless(8, 8, tiff.bytes());
    }

    @Test
    void fourBillionStripsAreTooManyForEightRows() {
        assertRefused(Reason.CORRUPT,
                "a TIFF of 8x8 pixels has at most 8 strips or tiles, got 4294967295 offsets and 4294967295 lengths",
                new TiffFile().with(TiffFile.STRIPS, 4, -1, 0).with(TiffFile.STRIP_LENGTHS, 4, -1, 0).bytes());
    }

    @Test
    void stripsLieWithinTheFile() {
        assertRefused(Reason.TRUNCATED, "the data end after 186 bytes, but its TIFF picture data needs 4294967303",
                new TiffFile().with(TiffFile.STRIP_LENGTHS, -1).bytes());
    }

    @Test
    void theLargestSizeIsRefused() {
        assertRefused(Reason.TOO_LARGE,
                "a picture has at most 100,000,000 pixels, got 4,611,686,014,132,420,609 (2147483647x2147483647)",
                new TiffFile().with(TiffFile.WIDTH, Integer.MAX_VALUE)
                        .with(TiffFile.HEIGHT, Integer.MAX_VALUE)
                        .bytes());
        assertRefused(Reason.CORRUPT, "a TIFF is at least 1x1 pixels, got 4294967295x8",
                new TiffFile().with(TiffFile.WIDTH, -1).bytes());
        assertRefused(Reason.CORRUPT, "a TIFF is at least 1x1 pixels, got 8x0",
                new TiffFile().with(TiffFile.HEIGHT, 0).bytes());
    }

    @Test
    void aTileCountsAsWhatItTakes() {
        assertRefused(Reason.TOO_LARGE,
                "decoding it takes 21475 MB of memory, and at most 9 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                tiled(65_536, 65_536).bytes());
        assertRefused(Reason.TOO_LARGE,
                "decoding it takes 2148 MB of memory, and at most 9 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                tiled(65_536, 65_536).with(TiffFile.WIDTH, 1).with(TiffFile.HEIGHT, 1).bytes());
        assertRefused(Reason.CORRUPT, "a TIFF tile has 1 to 65536 pixels a side, got 4294967295x4294967295",
                tiled(-1, -1).bytes());
        assertRefused(Reason.CORRUPT, "a TIFF tile has 1 to 65536 pixels a side, got 0x16", tiled(0, 16).bytes());
    }

    @Test
    void samplesAndBitsAreBounded() {
        assertRefused(Reason.UNSUPPORTED, "TIFF with 1 to 32 samples of 1 to 64 bits are decoded, got 65535 of 8",
                new TiffFile().with(TiffFile.SAMPLES, 65_535).bytes());
        assertRefused(Reason.UNSUPPORTED, "TIFF with 1 to 32 samples of 1 to 64 bits are decoded, got 1 of 65535",
                new TiffFile().with(TiffFile.BITS, 65_535).bytes());
    }

    @Test
    void unknownCompressionIsNamed() {
        assertRefused(Reason.UNSUPPORTED,
                "TIFF with CCITT, LZW, JPEG, Deflate, PackBits or no compression are decoded, got 50000",
                new TiffFile().with(TiffFile.COMPRESSION, 50_000).bytes());
    }

    @Test
    void moreDataThanPixelsAreNotUnpacked() {
        byte[] runs = new byte[4 << 20];
        for (int i = 0; i < runs.length; i += 2)
            runs[i] = -127; // 128 times what follows

        assertHarmless(8, 8, new TiffFile().data(PACK_BITS, runs).bytes());
        assertHarmless(8, 8, new TiffFile().data(DEFLATE, PngFile.bomb("", 1024)).bytes());
    }

    @Test
    void aJpegInsideIsNoLargerThanThePicture() {
        byte[] jpeg = JpegFile.claiming(JpegFile.progressive(), 65_535, 65_535);

        assertRefused(Reason.CORRUPT, "a JPEG in a TIFF of 8x8 pixels has at most 1024 pixels, got 4294836225",
                new TiffFile().data(7, jpeg).bytes());
        assertRefused(Reason.CORRUPT, "a JPEG in a TIFF of 8x8 pixels has at most 1024 pixels, got 4294836225",
                new TiffFile().data(6, jpeg).without(TiffFile.STRIPS).with(513, TiffFile.DATA).bytes());
    }

    @Test
    void aDirectoryOutsideOfTheFileIsNotThere() {
        byte[] tiff = new TiffFile().bytes();
        Arrays.fill(tiff, 4, 8, (byte) 0xff);

        assertRefused(Reason.TRUNCATED, "the data end after 186 bytes, but its header needs 188", tiff);
    }

    private static TiffFile tiled(int width, int height) {
        return new TiffFile().without(TiffFile.STRIPS)
                .without(TiffFile.STRIP_LENGTHS)
                .with(TiffFile.TILE_WIDTH, width)
                .with(TiffFile.TILE_HEIGHT, height)
                .with(324, TiffFile.DATA)
                .with(325, 64);
    }
}
