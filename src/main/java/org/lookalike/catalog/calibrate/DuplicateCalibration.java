package org.lookalike.catalog.calibrate;

import java.util.List;
import java.util.Locale;
import org.lookalike.train.evaluate.Forecast;
import org.lookalike.train.report.CalibrationReport;

/**
 * Whether a hit is a near duplicate.
 *
 * @param pictures of which edited copies were made
 * @param found share of the copies that are called near duplicates of their originals, held out
 * @param mistaken share of the pictures whose nearest other picture is called a near duplicate, held out
 */
public record DuplicateCalibration(Logistic model, int pictures, double found, double mistaken) {

    static DuplicateCalibration of(CrossFitted fitted, int pictures) {
        return new DuplicateCalibration(fitted.model(), pictures, called(fitted.heldOut(), true),
                called(fitted.heldOut(), false));
    }

    List<CalibrationReport.Fact> facts() {
        return List.of(
                new CalibrationReport.Fact("Near duplicates found", String.format(Locale.ROOT, "%.1f %%", 100 * found),
                        "of edited copies of " + pictures
                                + " pictures: resized, recompressed, cropped, brighter or darker"),
                new CalibrationReport.Fact("Mistaken for one", String.format(Locale.ROOT, "%.1f %%", 100 * mistaken),
                        "of the nearest other pictures"));
    }

    private static double called(List<Forecast> forecasts, boolean duplicates) {
        return forecasts.stream()
                .filter(f -> f.happened() == duplicates)
                .mapToDouble(f -> f.probability() >= HitMeaning.SURELY_DUPLICATE ? 1 : 0)
                .average()
                .orElse(0);
    }
}
