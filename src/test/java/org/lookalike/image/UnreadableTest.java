package org.lookalike.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.lookalike.image.Fixtures.decode;
import static org.lookalike.image.Fixtures.drawn;
import static org.lookalike.image.Fixtures.file;
import static org.lookalike.image.Fixtures.unreadable;

class UnreadableTest {

    @Test
    void aBaselineJpegCutAnywhereIsTruncated() {
        assertEveryCutIsTruncated(file(drawn(48, 32), "jpg"), 3, 2);
    }

    @Test
    void aProgressiveJpegCutAnywhereIsTruncated() {
        assertEveryCutIsTruncated(Fixtures.resource("progressive.jpg"), 3, 2);
    }

    @Test
    void aCmykJpegCutAnywhereIsTruncated() {
        assertEveryCutIsTruncated(Fixtures.resource("cmyk.jpg"), 3, 2);
    }

    @Test
    void aJpegThatLacksOnlyItsEndMarkerIsReadable() {
        for (byte[] jpeg : new byte[][]{file(drawn(48, 32), "jpg"), Fixtures.resource("progressive.jpg"),
                Fixtures.resource("cmyk.jpg")}) {
            assertEquals(48, decode(Arrays.copyOf(jpeg, jpeg.length - 2)).facts().width());
            assertEquals(48, decode(Arrays.copyOf(jpeg, jpeg.length - 1)).facts().width());
        }
    }

    @Test
    void whatFollowsTheEndMarkerDoesNotMatter() {
        byte[] jpeg = file(drawn(48, 32), "jpg");
        byte[] longer = Arrays.copyOf(jpeg, jpeg.length + 1000);
        Arrays.fill(longer, jpeg.length + 3, longer.length, (byte) 'x');

        assertEquals(48, decode(longer).facts().width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void otherFormatsCutAnywhereAreTruncated(String format) {
        assertEveryCutIsTruncated(file(drawn(48, 32), format), 30, 1);
    }

    @Test
    void aGifCutInItsFirstFrameIsTruncated() {
        byte[] gif = file(drawn(48, 32), "gif");

        assertEveryCutIsTruncated(gif, 13, 2);
        assertEquals(48, decode(Arrays.copyOf(gif, gif.length - 1)).facts().width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "alpha.webp"})
    void aWebpCutAnywhereIsTruncated(String name) {
        assertEveryCutIsTruncated(Fixtures.resource(name), 16, 2);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotDecoded() {
        Decoded.Unreadable huge = unreadable(Fixtures.pngClaiming(50_000, 50_000));

        assertEquals(Reason.TOO_LARGE, huge.reason());
        assertEquals("a picture has at most 100,000,000 pixels, got 2,500,000,000 (50000x50000)", huge.detail());
    }

    @Test
    void aGifFrameThatClaimsToBeHugeIsNotDecoded() {
        byte[] gif = file(drawn(8, 8), "gif");
        gif[6] = gif[8] = 0x50;
        gif[7] = gif[9] = (byte) 0xc3; // 0xc350 is 50,000

        assertEquals(Reason.TOO_LARGE, unreadable(gif).reason());
    }

    @Test
    void aPictureThatNeedsMoreThanAllMemorySetAsideIsNotDecoded() {
        Decoder decoder = new Decoder(DecoderOptions.FULL_SIZE,
                new LocalDecoding(new MemoryBudget(1 << 20), new MemoryBudget(1 << 20)));

        Decoded decoded = decoder.decode(file(drawn(600, 600), "png"), "large");

        assertEquals(
                "decoding it takes 3 MB of memory, and at most 2 MB are set aside for pictures;"
                        + " give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                assertInstanceOf(Decoded.Unreadable.class, decoded).detail());
    }

    @Test
    void threadsWaitForMemoryInsteadOfFailing() {
        byte[] png = file(drawn(300, 200), "png");
        Decoder decoder = new Decoder(DecoderOptions.FULL_SIZE,
                new LocalDecoding(new MemoryBudget(1 << 20), new MemoryBudget(500_000)));

        long readable = IntStream.range(0, 40)
                .parallel()
                .filter(i -> decoder.decode(png, "picture " + i) instanceof Decoded.Readable)
                .count();

        assertEquals(40, readable);
    }

    @Test
    void aFileLargerThanAllowedIsNotRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("large.png"), file(drawn(48, 32), "png"));
        Decoder decoder = new Decoder(new DecoderOptions(1000, 100, 10, 10, 5));

        assertEquals(Reason.TOO_LARGE, assertInstanceOf(Decoded.Unreadable.class, decoder.decode(file)).reason());
    }

    @Test
    void textIsNoPicture() {
        Decoded.Unreadable text = unreadable("Dear diary, today I saw a rose.".getBytes(StandardCharsets.UTF_8));

        assertEquals(Reason.NOT_A_PICTURE, text.reason());
        assertEquals("fixture", text.file());
        assertEquals("its first bytes are of no JPEG, PNG, GIF, BMP, TIFF or WebP picture", text.detail());
    }

    @Test
    void anEmptyFileIsNoPicture() {
        assertEquals(new Decoded.Unreadable("fixture", Reason.NOT_A_PICTURE, "the file is empty"),
                unreadable(new byte[0]));
    }

    @Test
    void heicIsNamed() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(Reason.UNSUPPORTED, unreadable(heic).reason());
    }

    @Test
    void aFileThatIsGoneIsNoAccess(@TempDir Path folder) {
        Path gone = folder.resolve("gone.jpg");

        assertEquals(new Decoded.Unreadable(gone.toString(), Reason.NO_ACCESS, "the file is not there"),
                new Decoder(DecoderOptions.DEFAULT).decode(gone));
    }

    @Test
    void noDamageEscapesAsAnException() {
        for (String format : new String[]{"jpg", "png", "gif", "bmp", "tiff"})
            damage(file(drawn(48, 32), format));
        for (String name : new String[]{"lossy.webp", "lossless.webp", "alpha.webp", "progressive.jpg", "cmyk.jpg"})
            damage(Fixtures.resource(name));
    }

    private static void damage(byte[] sound) {
        Random random = new Random(7);
        Decoder decoder = new Decoder(DecoderOptions.DEFAULT.withMaxPixels(1_000_000));
        for (int i = 0; i < 60; i++) {
            byte[] damaged = sound.clone();
            for (int k = 0; k < 3; k++)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Decoded decoded = decoder.decode(damaged, "damaged");
            if (decoded instanceof Decoded.Unreadable unreadable)
                assertEquals("damaged", unreadable.file());
        }
    }

    private static void assertEveryCutIsTruncated(byte[] file, int from, int spared) {
        for (int length = from; length < file.length - spared; length += 1 + file.length / 400) {
            int cut = length;
            assertEquals(Reason.TRUNCATED, unreadable(Arrays.copyOf(file, cut)).reason(),
                    () -> "cut to " + cut + " of " + file.length + " bytes");
        }
    }
}
