package org.lookalike.train.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.file.WholeFile;

/**
 * A search for the learning rate: a few batches at rising rates (Smith 2017, "Cyclical Learning Rates for Training Neural
 * Networks", section 3.3).
 *
 * @param trials by rising rate
 * @param proposed the rate to train with
 */
public record RateSearch(List<Trial> trials, double proposed) {

    /** @param loss smoothed, in nats; may be infinite or NaN where it diverged */
    public record Trial(double learningRate, double loss) {}

    public RateSearch {
        trials = List.copyOf(trials);
        for (Trial trial : trials)
            requirePositive(trial.learningRate());
        requirePositive(proposed);
    }

    /** Writes the plot as a PNG file, whole or not at all; what was there is replaced. */
    public void draw(Path file) throws IOException {
        try (Canvas canvas = Plots.rateSearch(this).draw(Theme.LIGHT)) {
            WholeFile.write(file, canvas.png());
        }
    }

    private static void requirePositive(double rate) {
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("a learning rate is above 0 and finite, got " + rate);
    }
}
