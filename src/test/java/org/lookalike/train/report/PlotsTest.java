package org.lookalike.train.report;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lookalike.train.evaluate.Metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PlotsTest {

    @Test
    void accuracyShowsTheScoreThatDecides() {
        assertEquals(List.of("training", "validation", "macro F1", "best"), names(Plots.accuracy(Sample.history())));
    }

    @Test
    void accuracyIsNotShownTwice() {
        var history = new History(Metric.ACCURACY, Sample.history().rows());

        assertEquals(List.of("training", "validation", "best"), names(Plots.accuracy(history)));
    }

    @Test
    void accuracyBeginsAtARoundNumberBelowItsCurves() {
        var plot = Plots.accuracy(Sample.history());

        assertEquals(30, plot.y().min());
        assertEquals(100, plot.y().max());
    }

    @Test
    void calibrationShowsAccuracyAndSharesByConfidence() {
        var plot = Plots.calibration(Sample.evaluation(Sample.categories(3)).calibration());

        assertEquals("Calibration: expected error 45.0%", plot.title());
        var shares = plot.curves().getFirst();
        assertEquals(List.of(50.0, 50.0), shares.points().stream().map(Curve.Point::y).toList());
        var accuracies = plot.curves().getLast().points();
        assertEquals(2, accuracies.size());
        assertEquals(80, accuracies.getFirst().x(), 1e-9);
        assertEquals(0, accuracies.getFirst().y());
        assertEquals(90, accuracies.getLast().x(), 1e-9);
        assertEquals(100, accuracies.getLast().y());
    }

    @Test
    void rateSearchMarksTheProposalAndCutsTheExplosionOff() {
        var trials = List.of(new RateSearch.Trial(1e-5, 2), new RateSearch.Trial(1e-3, 1),
                new RateSearch.Trial(0.1, 90),
                new RateSearch.Trial(1, Double.NaN));

        var plot = Plots.rateSearch(new RateSearch(trials, 0.00125));

        assertEquals(List.of("loss", "proposed: 0.0013"), names(plot));
        assertEquals(0.00125, plot.curves().getLast().points().getFirst().x());
        assertEquals(2.4, plot.y().max());
    }

    @Test
    void ratesAreAboveZero() {
        assertEquals("a learning rate is above 0 and finite, got 0.0",
                assertThrows(IllegalArgumentException.class, () -> new RateSearch(List.of(), 0)).getMessage());
    }

    @Test
    void learningCurveLeavesOutWhatWasNotMeasured() {
        var plot = Plots.learningCurve(List.of(new LearningPoint(100, OptionalDouble.empty(), 0.5),
                new LearningPoint(200, OptionalDouble.empty(), 0.75)));

        assertEquals(List.of("validation"), names(plot));
        assertEquals(List.of(new Curve.Point(100, 50), new Curve.Point(200, 75)), plot.curves().getFirst().points());
    }

    private static List<String> names(XyPlot plot) {
        return plot.curves().stream().map(Curve::name).toList();
    }
}
