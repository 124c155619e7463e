package org.lookalike.catalog.stage;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StagesTest {
    private final AtomicLong clock = new AtomicLong();
    private final Stages stages = new Stages(clock::get);

    @Test
    void countsHowOftenAStageTookHowLong() {
        take(900_000);
        take(1_000_000);
        take(30_000_000);
        take(11_000_000_000L);
        Durations durations = stages.durations(Stage.SEARCH);
        assertEquals(List.of(2L, 0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L), durations.counts());
        assertEquals(11.0319, durations.seconds(), 1e-9);
        assertEquals(0, stages.durations(Stage.DECODE).seconds());
    }

    private void take(long nanos) {
        try (var _ = stages.begin(Stage.SEARCH)) {
            clock.addAndGet(nanos);
        }
    }
}
