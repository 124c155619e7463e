package org.lookalike.image;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands around the pixels: headers, EXIF blocks and colour profiles. The first byte says which is meant. */
public final class MetadataFuzz implements FuzzTarget {
    private static final byte HEADER = 'h';
    private static final byte EXIF = 'e';
    private static final byte PROFILE = 'p';

    private static byte[] with(byte kind, byte[] content) {
        return ByteBuffer.allocate(1 + content.length).put(kind).put(content).array();
    }

    @Override
    public List<byte[]> seeds() {
        byte[] exif = Fixtures.exif(6, "2024:05:01 12:30:15");
        byte[] block = ByteBuffer.allocate(exif.length - 6).put(exif, 6, exif.length - 6).array();
        byte[] jpeg = Fixtures.file(Fixtures.drawn(16, 12), "jpg");
        return List.of(with(EXIF, block), with(HEADER, Fixtures.withSegment(jpeg, 0xe1, exif)),
                with(HEADER, Fixtures.file(Fixtures.drawn(8, 8), "png")),
                with(HEADER, Fixtures.withChunk(Fixtures.file(Fixtures.drawn(8, 8), "png"), "eXIf", block)),
                with(HEADER, Fixtures.file(Fixtures.drawn(8, 8), "gif")),
                with(HEADER, Fixtures.file(Fixtures.drawn(8, 8), "bmp")),
                with(HEADER, Fixtures.file(Fixtures.drawn(8, 8), "tiff")),
                with(HEADER, Fixtures.resource("lossy.webp")), with(HEADER, Fixtures.resource("alpha.webp")),
                with(PROFILE, java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB)
                        .getData()));
    }

    /** A header may keep a profile that is packed a thousand times smaller. */
    @Override
    public long heap(int length) {
        return (64L << 20) + 2_000L * length;
    }

    @Override
    public void take(byte[] input) {
        if (input.length == 0)
            return;
        byte[] content = ByteBuffer.allocate(input.length - 1).put(input, 1, input.length - 1).array();
        switch (input[0]) {
            case HEADER -> Sniffer.sniff(content).ifPresent(format -> header(format, content));
            case EXIF -> check(Exif.read(content, 0));
            case PROFILE -> Optional.ofNullable(ColourProfiles.parse(content)).ifPresent(profile -> {
                Pixels two = new Pixels(2, 1, new byte[]{10, 20, 30, 40, 50, 60});
                assertEquals(6, ColourProfiles.toSrgb(two, profile).rgb().length);
            });
            default -> {
                // nothing is meant
            }
        }
    }

    private static void header(PictureFormat format, byte[] file) {
        try {
            Header header = Header.of(format, file);
            assertTrue(header.width() > 0 && header.height() > 0, header::toString);
            assertTrue(header.exif() < file.length, header::toString);
            check(Exif.read(file, header.exif()));
            ColourProfiles.parse(header.icc());
        } catch (Refusal e) {
            String detail = Objects.requireNonNull(e.getMessage());
            assertTrue(detail.length() < 10_000 && !detail.toLowerCase(Locale.ROOT).contains("exception"), detail);
        }
    }

    private static void check(Exif exif) {
        assertTrue(exif.orientation() >= 1 && exif.orientation() <= 8, exif::toString);
    }
}
