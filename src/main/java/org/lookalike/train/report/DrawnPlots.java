package org.lookalike.train.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lookalike.train.evaluate.ConfusionMatrix;

/**
 * The charts for which there are data.
 *
 * @param training how it was trained
 * @param validation what became of the pictures held out
 */
record DrawnPlots(List<DrawnPlot> training, List<DrawnPlot> validation) {

    static DrawnPlots of(TrainingReport report, ConfusionMatrix matrix) {
        return new DrawnPlots(training(report), matrix.pictures() == 0 ? List.of() : validation(report, matrix));
    }

    Stream<DrawnPlot> all() {
        return Stream.concat(training.stream(), validation.stream());
    }

    private static List<DrawnPlot> training(TrainingReport report) {
        List<DrawnPlot> plots = new ArrayList<>();
        if (!report.history().rows().isEmpty()) {
            plots.add(DrawnPlot.of("Loss", "Lower is better. Validation rising while training falls is overfitting.",
                    Plots.loss(report.history())));
            plots.add(
                    DrawnPlot.of("Accuracy", "Higher is better. The gap between the curves is what does not carry over "
                            + "to new pictures.", Plots.accuracy(report.history())));
        }
        if (!report.extras().learningCurve().isEmpty())
            plots.add(DrawnPlot.of("Learning curve",
                    "If validation still rises at the right end, more pictures will help.",
                    Plots.learningCurve(report.extras().learningCurve())));
        report.extras()
                .rateSearch()
                .ifPresent(search -> plots.add(DrawnPlot.of("Learning rate search",
                        "A few batches at rising rates: the best rate lies where the loss falls, well before it explodes.",
                        Plots.rateSearch(search))));
        report.extras()
                .filters()
                .ifPresent(filters -> plots.add(DrawnPlot.of("Filters",
                        "What the first layer looks for: trained filters show edges and colours, untrained ones noise.",
                        new FilterGrid(filters))));
        return plots;
    }

    private static List<DrawnPlot> validation(TrainingReport report, ConfusionMatrix matrix) {
        return List.of(DrawnPlot.of("Confusion",
                "Each row is a label, each column a prediction; the number behind a name counts its pictures.",
                new ConfusionHeatmap(matrix)),
                DrawnPlot.of("Categories", "The share of each category's pictures that were recognised.",
                        CategoryBars.of(matrix)),
                DrawnPlot.of("Calibration", "Below the dotted line predictions are too confident, above it too timid.",
                        Plots.calibration(report.evaluation().calibration())));
    }
}
