package org.lookalike.catalog.calibrate;

import java.util.List;

/**
 * Logistic regression: how probable an event is, by a few numbers that speak for or against it.
 *
 * @param mean of each number, taken off before it is weighed
 * @param scale by which each is then divided
 * @param weights the intercept, then one for each number
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Logistic(double[] mean, double[] scale, double[] weights) {

    public Logistic {
        if (mean.length != scale.length || weights.length != mean.length + 1)
            throw new IllegalArgumentException(
                    "there is a mean, a scale and a weight for each number and one weight more, "
                            + "got " + mean.length + ", " + scale.length + " and " + weights.length);
        for (double weight : weights)
            if (!Double.isFinite(weight))
                throw new IllegalArgumentException("weights are finite, got " + weight);
    }

    /**
     * What was seen once.
     *
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Example(double[] numbers, boolean happened, double weight) {}

    /** @param examples at least one, of equally many numbers each */
    static Logistic fitted(List<Example> examples) {
        return new LogisticFit(examples).run();
    }

    /** In (0, 1). */
    double probability(double[] numbers) {
        double sum = weights[0];
        for (int i = 0; i < mean.length; i++)
            sum += weights[i + 1] * (numbers[i] - mean[i]) / scale[i];
        return 1 / (1 + Math.exp(-sum));
    }
}
