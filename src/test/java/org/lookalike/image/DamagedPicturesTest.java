package org.lookalike.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every damaged picture is a picture within the limits, or unreadable for a reason that a person understands. Small
 * pictures, so that every byte is hit.
 */
class DamagedPicturesTest {
    private static final int CUTS = 400;
    private static final int FLIPS = 600;
    private static final int MOST_PIXELS = 1 << 20;
    private static final Set<Reason> REASONS = EnumSet.of(Reason.NOT_A_PICTURE, Reason.TRUNCATED, Reason.CORRUPT,
            Reason.TOO_LARGE, Reason.UNSUPPORTED);
    /** What a program says of itself, not of a picture. */
    private static final Pattern INTERNAL = Pattern.compile("Exception|Error|java\\.|\\bnull\\b|\\p{Cc}");

    private final Decoder decoder = Decoder.inProcess(DecoderOptions.DEFAULT.withMaxPixels(MOST_PIXELS));

    static List<Arguments> pictures() {
        List<Arguments> pictures = new ArrayList<>();
        for (String format : new String[]{"jpg", "png", "gif", "bmp", "tiff"})
            pictures.add(Arguments.of(format, Fixtures.file(Fixtures.drawn(24, 16), format)));
        for (String name : new String[]{"progressive.jpg", "cmyk.jpg", "lossy.webp", "lossless.webp", "alpha.webp"})
            pictures.add(Arguments.of(name, Fixtures.resource(name)));
        byte[] exif = Fixtures.exif(6, "2024:05:06 07:08:09");
        pictures.add(Arguments.of("camera.jpg", Fixtures.withSegment(JpegFile.baseline(), 0xe1, exif)));
        pictures.add(Arguments.of("profile.jpg", JpegFile.withProfile(JpegFile.baseline(), 2, 100)));
        pictures.add(Arguments.of("palette.png", PngFile.withPalette()));
        pictures.add(Arguments.of("frames.gif",
                new GifFile(10, 10).comment(1).frame(2, 3, 4, 5).frame(0, 0, 10, 10).ended()));
        pictures.add(Arguments.of("frames.webp",
                new WebpFile().canvas(WebpFile.ANIMATED, 60, 50).frame(0, 0, 48, 32, WebpFile.picture()).bytes()));
        pictures.add(Arguments.of("deflated.tiff", new TiffFile().data(8, PngFile.bomb("", 1)).bytes()));
        pictures.add(Arguments.of("runs.bmp", BmpFile.runs(8, 8, 6, new byte[]{8, 1, 0, 0, 0, 1}).bytes()));
        return pictures;
    }

    @Test
    void thirtyThousandSixHundredDamagedPicturesAreTried() {
        assertEquals(30_600, pictures().size() * 3 * FLIPS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void cutAnywhere(String name, byte[] sound) {
        int tried = 0;
        int step = 1 + sound.length / CUTS;
        for (int length = 0; length < sound.length; length += step, tried++)
            assertAnswered(Arrays.copyOf(sound, length), name + " cut to " + length);

        assertEquals(Math.ceilDiv(sound.length, step), tried);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void oneBitFlippedAnywhere(String name, byte[] sound) {
        tryDamaged(name, sound, random -> {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            return damaged;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void oneBitFlippedInTheHeader(String name, byte[] sound) {
        tryDamaged(name, sound, random -> {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(Math.min(64, damaged.length))] ^= (byte) (1 << random.nextInt(8));
            return damaged;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void someBytesReplaced(String name, byte[] sound) {
        tryDamaged(name, sound, random -> {
            byte[] damaged = sound.clone();
            for (int i = 0; i < 5; i++)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            return damaged;
        });
    }

    private void tryDamaged(String name, byte[] sound, Function<Random, byte[]> damage) {
        Random random = new Random(sound.length);
        int tried = 0;
        for (; tried < FLIPS; tried++)
            assertAnswered(damage.apply(random), name + ", damage " + tried);

        assertEquals(FLIPS, tried);
    }

    private void assertAnswered(byte[] damaged, String what) {
        switch (decoder.decode(damaged, what)) {
            case Decoded.Readable(Picture picture) -> {
                PictureFacts facts = picture.facts();
                assertTrue((long) facts.width() * facts.height() <= MOST_PIXELS, what);
                assertEquals(picture.pixels().width() * picture.pixels().height() * 3, picture.pixels().rgb().length);
            }
            case Decoded.Unreadable(String file, Reason reason, String detail) -> {
                assertEquals(what, file);
                assertTrue(REASONS.contains(reason), () -> what + ": " + reason);
                assertFalse(INTERNAL.matcher(detail).find(), () -> what + ": " + detail);
                assertFalse(detail.contains("more memory than Java has"), () -> what + " filled the heap");
            }
        }
    }
}
