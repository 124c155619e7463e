package org.lookalike.train.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks for a learning rate by trying all of them: mini-batch after mini-batch at an exponentially growing rate, until the
 * loss diverges (Smith 2017, "Cyclical Learning Rates for Training Neural Networks", section 3.3).
 *
 * @param lowest the first rate, above 0
 * @param highest the last one
 * @param batches to train on, at least 10
 */
public record LearningRateSearch(double lowest, double highest, int batches) {
    /** The share of the running loss that lasts. */
    private static final double SMOOTHING = 0.9;
    /** So many times the least running loss is divergence. */
    private static final double DIVERGENCE = 4;

    public static final LearningRateSearch DEFAULT = new LearningRateSearch(1e-7, 10, 100);

    public LearningRateSearch {
        if (!(lowest > 0 && lowest < highest && Double.isFinite(highest)))
            throw new IllegalArgumentException("a search goes from a rate above 0 to a higher one, got " + lowest
                    + " to " + highest);
        if (batches < 10)
            throw new IllegalArgumentException("a search takes at least 10 batches, got " + batches);
    }

    /**
     * Runs the search. The network is of no use afterwards: the caller restores it.
     *
     * @param train trains on the next mini-batch at the given rate and returns its loss
     */
    public FoundRate run(DoubleUnaryOperator train) {
        List<RatePoint> curve = new ArrayList<>();
        double running = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < batches; i++) {
            double rate = lowest * Math.pow(highest / lowest, (double) i / (batches - 1));
            double loss = train.applyAsDouble(rate);
            running = SMOOTHING * running + (1 - SMOOTHING) * loss;
            double smoothed = running / (1 - Math.pow(SMOOTHING, i + 1.0)); // as it began with 0
            if (!Double.isFinite(smoothed))
                break;
            curve.add(new RatePoint(rate, loss, smoothed));
            if (smoothed > DIVERGENCE * least)
                break;
            least = Math.min(least, smoothed);
        }
        return SteepestDescent.on(curve);
    }
}
