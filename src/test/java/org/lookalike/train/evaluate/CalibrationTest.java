package org.lookalike.train.evaluate;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lookalike.train.evaluate.Sample.judged;

class CalibrationTest {
    private static final double EXACT = 1e-12;

    @Test
    void comparesConfidenceWithAccuracy() {
        var calibration = Calibration.of(List.of(judged("a.jpg", 0, 0.62, 0.38), judged("b.jpg", 1, 0.62, 0.38),
                judged("c.jpg", 1, 0.05, 0.95), judged("d.jpg", 0, 0.95, 0.05)), 15);

        assertEquals(2, calibration.bins().size());
        var unsure = calibration.bins().getFirst();
        assertEquals(9 / 15.0, unsure.above(), EXACT);
        assertEquals(10 / 15.0, unsure.upTo(), EXACT);
        assertEquals(2, unsure.pictures());
        assertEquals(0.62, unsure.meanConfidence(), EXACT);
        assertEquals(0.5, unsure.accuracy(), EXACT);
        var sure = calibration.bins().getLast();
        assertEquals(0.95, sure.meanConfidence(), EXACT);
        assertEquals(1, sure.accuracy(), EXACT);
        assertEquals((2 * 0.12 + 2 * 0.05) / 4, calibration.expectedError().orElseThrow(), EXACT);
    }

    @Test
    void binsIncludeTheirUpperEnd() {
        var calibration = Calibration.of(List.of(judged("a.jpg", 0, 0.5, 0.5), judged("b.jpg", 0, 1, 0)), 2);

        assertEquals(List.of(new ReliabilityBin(0, 0.5, 1, 0.5, 1), new ReliabilityBin(0.5, 1, 1, 1, 1)),
                calibration.bins());
    }

    @Test
    void refusesEmptyBins() {
        assertEquals("a reliability bin holds at least 1 picture, got 0",
                assertThrows(IllegalArgumentException.class, () -> new ReliabilityBin(0, 1, 0, 0, 0)).getMessage());
    }
}
