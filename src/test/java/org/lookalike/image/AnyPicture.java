package org.lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What decoding promises of any bytes: a picture within the limits, or a reason that a person understands. */
final class AnyPicture {
    private static final int MAX_PIXELS = 1 << 20;
    private static final DecoderOptions OPTIONS = DecoderOptions.DEFAULT.withMaxPixels(MAX_PIXELS);
    private final Decoder decoder = new Decoder(OPTIONS,
            new LocalDecoding(new MemoryBudget(16 << 20), new MemoryBudget(32 << 20)));

    void take(byte[] input) {
        switch (decoder.decode(input, "fuzzed")) {
            case Decoded.Readable(Picture picture) -> {
                Pixels pixels = picture.pixels();
                assertEquals(pixels.width() * pixels.height() * 3, pixels.rgb().length);
                assertTrue((long) picture.facts().width() * picture.facts().height() <= MAX_PIXELS);
                assertEquals(input.length, picture.facts().bytes());
            }
            case Decoded.Unreadable(var file, var reason, var detail) -> {
                assertEquals("fuzzed", file);
                assertFalse(detail.isBlank());
                assertFalse(detail.contains("org.lookalike"), detail);
                assertFalse(detail.contains("more memory than Java has"), detail);
                assertTrue(reason != Decoded.Reason.CRASHED && reason != Decoded.Reason.TOO_SLOW, detail);
            }
        }
    }
}
