package org.lookalike.train.report;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lookalike.train.evaluate.Metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HistoryTest {

    @Test
    void knowsItsBestRow() {
        assertEquals(Optional.of(Sample.row(2, 1.25, 0.7)), Sample.history().best());
        assertEquals(Optional.empty(), Sample.noHistory().best());
    }

    @Test
    void prefersTheFirstOfEqualsEvenOfTheWorst() {
        var first = Sample.row(1, 2, 0);
        var history = new History(Metric.ACCURACY, List.of(first, Sample.row(2, 1, 0)));

        assertEquals(Optional.of(first), history.best());
    }

    @Test
    void drawsCurvesAndItsBestRowOnThem() {
        var history = Sample.history();

        var curve = history.curve("validation", Look.VALIDATION, HistoryRow::validationScore, 100);

        assertEquals(List.of(new Curve.Point(1, 40), new Curve.Point(2, 70), new Curve.Point(3, 60)), curve.points());
        assertEquals(List.of(new Curve.Point(2, 1.75)), history.bestOn(HistoryRow::validationLoss, 1).points());
    }

    @Test
    void leavesOutOfCurvesWhatIsNotFinite() {
        var history = new History(Metric.ACCURACY,
                List.of(Sample.row(1, 2, 0.5), Sample.row(2, Double.NaN, 0.1),
                        Sample.row(3, Double.POSITIVE_INFINITY, 0)));

        assertEquals(List.of(new Curve.Point(1, 2)),
                history.curve("training", Look.TRAINING, HistoryRow::trainingLoss, 1).points());
    }

    @Test
    void refusesRowsBeforeTheBeginning() {
        assertEquals("epochs and steps are at least 0, got -1.0 and -100",
                assertThrows(IllegalArgumentException.class, () -> Sample.row(-1, 2, 0.5)).getMessage());
    }
}
