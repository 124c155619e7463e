package org.lookalike.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.image.Quarantine.assertHarmless;
import static org.lookalike.image.Quarantine.assertRefused;

/** Files that are a picture to one program, and an archive, a page or a program to another. */
class PolyglotTest {
    private static final byte[] SCRIPT = "<script>alert(1)</script><?php system($_GET['c']); ?>"
            .getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource
    void whatFollowsAPictureIsInNoThumbnailOfIt(PictureFormat format) throws IOException {
        assertCleaned(format, joined(picture(format), SCRIPT));
        assertCleaned(format, joined(picture(format), archive()));
    }

    @Test
    void whatFollowsAPictureMayClaimAnyLength() {
        byte[] picture = picture(PictureFormat.WEBP);
        for (int length : new int[]{-16, -8, -256, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            byte[] chunks = new WebpFile().chunk("VP8 ", new byte[0]).claiming("VP8 ", length).bytes();
            assertCleaned(PictureFormat.WEBP, joined(picture, Arrays.copyOfRange(chunks, 12, chunks.length)));
        }
    }

    @Test
    void whatIsInsideAPictureIsInNoThumbnailOfIt() {
        assertCleaned(PictureFormat.JPEG, Fixtures.withSegment(JpegFile.baseline(), JpegFile.COMMENT, SCRIPT));
        assertCleaned(PictureFormat.JPEG, Fixtures.withSegment(JpegFile.baseline(), 0xe0, SCRIPT));
        assertCleaned(PictureFormat.JPEG,
                JpegFile.withBeforeEnd(JpegFile.progressive(), JpegFile.comment(SCRIPT), 1));
        assertCleaned(PictureFormat.PNG, Fixtures.withChunk(PngFile.plain(), "tEXt", SCRIPT));
        assertCleaned(PictureFormat.PNG, Fixtures.withChunk(PngFile.plain(), "tIME", SCRIPT));
        assertCleaned(PictureFormat.WEBP,
                new WebpFile().canvas(0, 48, 32).chunks(WebpFile.picture()).chunk("XMP ", SCRIPT).bytes());
        assertCleaned(PictureFormat.TIFF, new TiffFile().data(1, joined(new byte[64], SCRIPT)).bytes());
    }

    @Test
    void aPictureAloneIsItsOwnThumbnail() {
        assertTrue(Thumbnail.isServedByFile(assertHarmless(48, 32, JpegFile.baseline())));
        assertTrue(Thumbnail.isServedByFile(assertHarmless(48, 32, PngFile.plain())));
        assertTrue(Thumbnail.isServedByFile(assertHarmless(48, 32, picture(PictureFormat.WEBP))));
    }

    @Test
    void whatStartsAsSomethingElseIsThat() {
        for (String start : new String[]{"%PDF-1.7\n", "PK\3\4", "<html>", "#!/bin/sh\n", "GIF89b", "\0asm"})
            assertRefused(Reason.NOT_A_PICTURE, "its first bytes are of no JPEG, PNG, GIF, BMP, TIFF or WebP picture",
                    joined(start.getBytes(StandardCharsets.ISO_8859_1), JpegFile.baseline()));
    }

    /** A file that starts as a GIF and assigns that to a variable. */
    @Test
    void aGifThatIsAScriptIsAGifOrNothing() {
        byte[] script = joined("GIF89a/*".getBytes(StandardCharsets.US_ASCII), SCRIPT);

        assertRefused(Reason.CORRUPT, "a GIF block is 21, 2c or 3b, got 70 at byte 13",
                joined(script, "*/=1;".getBytes(StandardCharsets.US_ASCII)));
    }

    private static void assertCleaned(PictureFormat format, byte[] file) {
        Picture picture = assertHarmless(format == PictureFormat.TIFF ? 8 : 48, format == PictureFormat.TIFF ? 8 : 32,
                file);

        assertEquals(format, picture.facts().format());
        assertFalse(Thumbnail.isServedByFile(picture));
        String thumbnail = new String(Thumbnail.jpeg(picture.pixels()), StandardCharsets.ISO_8859_1);
        assertFalse(thumbnail.contains("script") || thumbnail.contains("PK\3\4"));
    }

    private static byte[] picture(PictureFormat format) {
        return switch (format) {
            case JPEG -> JpegFile.baseline();
            case WEBP -> new WebpFile().chunks(WebpFile.picture()).bytes();
            case TIFF -> new TiffFile().bytes();
            case PNG, GIF, BMP -> Fixtures.file(Fixtures.drawn(48, 32), format.extension());
        };
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("script.js"));
            zip.write(SCRIPT);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
