package org.lookalike.train.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether predictions made with a confidence of 80% are right in 80% of the cases (Guo et al. 2017, "On Calibration of
 * Modern Neural Networks", section 2).
 *
 * @param bins those that hold a picture, by rising confidence
 */
public record Calibration(List<ReliabilityBin> bins) {
    /** As in the paper's tables. */
    static final int BINS = 15;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** @param count of bins ((m - 1) / count, m / count] over the confidence, most of the lower ones empty */
    static Calibration of(List<Judged> pictures, int count) {
        return binned(pictures.stream().map(p -> new Forecast(p.confidence(), p.correct())).toList(), count);
    }

    /** Of any forecasts; in each bin "accuracy" is the share of them that came true. */
    public static Calibration ofForecasts(List<Forecast> forecasts) {
        return binned(forecasts, BINS);
    }

    private static Calibration binned(List<Forecast> forecasts, int count) {
        int[] size = new int[count];
        int[] correct = new int[count];
        double[] confidence = new double[count];
        for (Forecast forecast : forecasts) {
            int bin = Math.max(0, (int) Math.ceil(forecast.probability() * count) - 1);
            size[bin]++;
            correct[bin] += forecast.happened() ? 1 : 0;
            confidence[bin] += forecast.probability();
        }
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int m = 0; m < count; m++)
            if (size[m] > 0)
                bins.add(new ReliabilityBin((double) m / count, (m + 1.0) / count, size[m], confidence[m] / size[m],
                        (double) correct[m] / size[m]));
        return new Calibration(bins);
    }

    /** The bins' mean difference of accuracy and confidence, weighted by their pictures (equation 3). */
    public OptionalDouble expectedError() {
        double sum = bins.stream().mapToDouble(bin -> bin.pictures() * bin.gap()).sum();
        return Ratio.of(sum, bins.stream().mapToInt(ReliabilityBin::pictures).sum());
    }
}
