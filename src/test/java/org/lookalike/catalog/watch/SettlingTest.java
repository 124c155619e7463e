package org.lookalike.catalog.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lookalike.image.PictureFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettlingTest {
    private static final Path FILE = Path.of("/pictures/new/rose.jpg");
    private final AtomicLong clock = new AtomicLong();
    private final Settling settling = new Settling(Duration.ofNanos(100), clock::get);

    @Test
    void aFileThatGrowsWaitsUntilItIsLeftAlone() {
        assertFalse(look(0, 10, 1));
        assertFalse(look(100, 20, 1), "larger");
        assertFalse(look(200, 20, 2), "written again");
        assertFalse(look(299, 20, 2), "too soon");
        assertEquals(List.of(Path.of("/pictures/new")), settling.endLook());
        assertTrue(look(300, 20, 2));
        assertEquals(List.of(), settling.endLook());
    }

    @Test
    void aFileThatVanishesIsNotWaitedFor() {
        assertFalse(look(0, 10, 1));
        settling.beginLook();
        assertEquals(List.of(), settling.endLook());
    }

    private boolean look(long time, long bytes, long modified) {
        clock.set(time);
        settling.beginLook();
        return settling.test(new PictureFile(FILE, bytes, modified));
    }
}
