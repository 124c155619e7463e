package org.lookalike.catalog.calibrate;

import java.util.List;
import java.util.Locale;
import org.lookalike.train.evaluate.Calibration;
import org.lookalike.train.evaluate.Forecast;
import org.lookalike.train.report.CalibrationReport;

/**
 * How probabilities fared on what they were not fitted to.
 *
 * @param forecasts how many were made
 * @param rate share of them that came true
 * @param brier their mean squared error (Brier 1950), to be held against rate · (1 - rate), the error of always saying the
 *        rate
 */
public record Reliability(Calibration calibration, int forecasts, double rate, double brier) {

    static Reliability of(List<Forecast> forecasts) {
        double happened = forecasts.stream().filter(Forecast::happened).count();
        double squares = forecasts.stream().mapToDouble(Forecast::squaredError).sum();
        int n = Math.max(1, forecasts.size());
        return new Reliability(Calibration.ofForecasts(forecasts), forecasts.size(), happened / n, squares / n);
    }

    List<CalibrationReport.Fact> facts() {
        return List.of(
                new CalibrationReport.Fact("Expected calibration error",
                        String.format(Locale.ROOT, "%.1f %%", 100 * expectedError()),
                        String.format(Locale.ROOT, "of \"the same category\", on %,d hits held out", forecasts)),
                new CalibrationReport.Fact("Brier score", String.format(Locale.ROOT, "%.3f", brier), String.format(
                        Locale.ROOT, "0 is perfect; %.3f is saying %.0f %% of every hit", rate * (1 - rate),
                        100 * rate)));
    }

    /** Expected calibration error. */
    public double expectedError() {
        return calibration.expectedError().orElse(0);
    }
}
