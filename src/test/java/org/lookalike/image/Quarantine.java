package org.lookalike.image;

import java.time.Duration;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Decodes what is meant to do harm where it meets its limits soon: in a process with 8 MiB for pixels. Whoever would have
 * made that process crash, fill its memory or take too long was not refused in time, and fails the test.
 */
final class Quarantine {
    private static final long MEMORY = 8 << 20;
    private static final Workers WORKERS = new Workers(
            new WorkerOptions(1, Duration.ofMinutes(1), Duration.ofMinutes(1)), DecodingWorker.class,
            new MemoryBudget(MEMORY), new MemoryBudget(MEMORY));
    private static final Decoder DECODER = new Decoder(DecoderOptions.DEFAULT, WORKERS);

    private Quarantine() {}

    static void assertRefused(Reason reason, String detail, byte[] file) {
        assertEquals(new Decoded.Unreadable("bomb", reason, detail), decode(file));
    }

    /** As a picture of that size. */
    static Picture assertHarmless(int width, int height, byte[] file) {
        Picture picture = Fixtures.readable(decode(file));
        assertEquals(width, picture.facts().width());
        assertEquals(height, picture.facts().height());
        return picture;
    }

    private static Decoded decode(byte[] file) {
        DecodingActivity before = WORKERS.activity();
        Decoded decoded = DECODER.decode(file, "bomb");
        assertEquals(before.crashed(), WORKERS.activity().crashed());
        assertEquals(before.tooSlow(), WORKERS.activity().tooSlow());
        return decoded;
    }
}
