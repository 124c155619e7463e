package org.lookalike.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.image.Fixtures.colour;
import static org.lookalike.image.Fixtures.decode;
import static org.lookalike.image.Fixtures.drawn;
import static org.lookalike.image.Fixtures.file;

class DecoderTest {

    @ParameterizedTest
    @CsvSource({"png, PNG, 0", "bmp, BMP, 0", "tiff, TIFF, 0", "jpg, JPEG, 12"})
    void whatJavaWritesIsReadAsDrawn(String format, PictureFormat expected, double tolerance) {
        byte[] file = file(drawn(48, 32), format);

        Picture picture = decode(file);

        assertEquals(new PictureFacts(ContentId.of(file), 48, 32, file.length, expected, null), picture.facts());
        assertTrue(Fixtures.difference(picture.pixels(), drawn(48, 32)) <= tolerance);
    }

    @ParameterizedTest
    @CsvSource({"progressive.jpg, JPEG, 8", "rgb.jpg, JPEG, 4", "cmyk.jpg, JPEG, 8", "ycck.jpg, JPEG, 8",
            "lossy.webp, WEBP, 8", "lossless.webp, WEBP, 0"})
    void whatOthersWriteIsReadAsDrawn(String name, PictureFormat expected, double tolerance) {
        Picture picture = decode(Fixtures.resource(name));

        assertEquals(expected, picture.facts().format());
        double difference = Fixtures.difference(picture.pixels(), drawn(48, 32));
        assertTrue(difference <= tolerance, () -> "off by " + difference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha.webp", "lossless-alpha.webp"})
    void behindATransparentWebpIsWhite(String name) {
        Pixels pixels = decode(Fixtures.resource(name)).pixels();

        assertEquals(0xffffff, colour(pixels, 40, 10));
        assertTrue((colour(pixels, 4, 28) >> 8 & 0xff) > 200, "the left half is opaque");
        assertTrue((colour(pixels, 4, 28) >> 16) < 60, "the left half is opaque");
    }

    @Test
    void behindATransparentPngIsWhite() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80000000);

        Pixels pixels = decode(file(image, "png")).pixels();

        assertEquals(0xffffff, colour(pixels, 0, 0));
        assertEquals(0x7f7f7f, colour(pixels, 1, 0));
    }

    @Test
    void grayKeepsItsLevels() {
        for (String format : new String[]{"png", "jpg", "bmp", "tiff"}) {
            BufferedImage gray = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
            gray.getRaster().setPixels(0, 0, 16, 16, IntStream.generate(() -> 100).limit(256).toArray());

            assertEquals(0x646464, colour(decode(file(gray, format)).pixels(), 8, 8), format);
        }
    }

    @Test
    void sixteenBitsBecomeEight() {
        BufferedImage gray = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        gray.getRaster().setPixels(0, 0, 2, 1, new int[]{100 * 257, 65_535});

        Pixels pixels = decode(file(gray, "png")).pixels();

        assertEquals(0x646464, colour(pixels, 0, 0));
        assertEquals(0xffffff, colour(pixels, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void palettesAreLookedUp(String format) {
        byte[] levels = {0, (byte) 200};
        IndexColorModel palette = new IndexColorModel(1, 2, levels, new byte[]{10, 20}, new byte[]{30, 40});
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(2, 1, 0, 1);

        Pixels pixels = decode(file(image, format)).pixels();

        assertEquals(0x000a1e, colour(pixels, 0, 0));
        assertEquals(0xc81428, colour(pixels, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, ff0000, 00ff00", "2, 00ff00, ff0000", "3, ffffff, 0000ff", "4, 0000ff, ffffff",
            "5, ff0000, 0000ff", "6, 0000ff, ff0000", "7, ffffff, 00ff00", "8, 00ff00, ffffff"})
    void isTurnedUpright(int orientation, String topLeft, String topRight) {
        byte[] jpeg = file(Fixtures.quarters(64, 32), "jpg");

        Picture picture = decode(Fixtures.withSegment(jpeg, 0xe1, Fixtures.exif(orientation, "2024:05:06 07:08:09")));

        int width = orientation < 5 ? 64 : 32;
        assertEquals(width, picture.facts().width());
        assertEquals(96 - width, picture.facts().height());
        assertEquals(width, picture.pixels().width());
        assertNear(Integer.parseInt(topLeft, 16), colour(picture.pixels(), 4, 4));
        assertNear(Integer.parseInt(topRight, 16), colour(picture.pixels(), width - 5, 4));
        assertEquals(LocalDateTime.of(2024, 5, 6, 7, 8, 9), picture.facts().takenAt());
    }

    @Test
    void strayBytesBetweenSegmentsDoNotMatter() {
        byte[] jpeg = file(drawn(16, 16), "jpg");
        byte[] stray = new byte[jpeg.length + 2];
        int behindFirst = 20;
        System.arraycopy(jpeg, 0, stray, 0, behindFirst);
        System.arraycopy(jpeg, behindFirst, stray, behindFirst + 2, jpeg.length - behindFirst);

        assertEquals(16, decode(stray).facts().width());
    }

    @Test
    void aCameraWithoutAClockSaysNothing() {
        byte[] jpeg = file(drawn(16, 16), "jpg");

        assertNull(decode(Fixtures.withSegment(jpeg, 0xe1, Fixtures.exif(1, "0000:00:00 00:00:00"))).facts().takenAt());
    }

    @Test
    void largePhotographsAreReducedButNeverBelowTheWantedSides() {
        byte[] jpeg = file(drawn(1400, 1100), "jpg");

        Picture picture = decode(jpeg);

        assertEquals(1400, picture.facts().width());
        assertEquals(350, picture.pixels().width());
        assertEquals(275, picture.pixels().height());
    }

    @Test
    void otherLargePicturesAreReducedByAveraging() {
        Picture picture = decode(file(drawn(960, 900), "png"));

        assertEquals(320, picture.pixels().width());
        assertEquals(300, picture.pixels().height());
        assertTrue(Fixtures.difference(picture.pixels(), drawn(320, 300)) < 2);
    }

    @Test
    void fullSizeIsFullSize() {
        Decoder decoder = new Decoder(DecoderOptions.FULL_SIZE);

        Pixels pixels = Fixtures.readable(decoder.decode(file(drawn(1400, 1100), "jpg"), "large")).pixels();

        assertEquals(1400, pixels.width());
    }

    @Test
    void theContentCountsNotTheName(@TempDir Path folder) throws IOException {
        Path misnamed = Files.write(folder.resolve("holiday.jpg"), file(drawn(48, 32), "png"));

        Decoded decoded = new Decoder(DecoderOptions.DEFAULT).decode(misnamed);

        assertEquals(PictureFormat.PNG, Fixtures.readable(decoded).facts().format());
    }

    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift <= 16; shift += 8)
            assertEquals(expected >> shift & 0xff, actual >> shift & 0xff, 12,
                    () -> Integer.toHexString(expected) + " is not " + Integer.toHexString(actual));
    }
}
