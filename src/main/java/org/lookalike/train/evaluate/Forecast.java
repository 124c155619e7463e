package org.lookalike.train.evaluate;

/**
 * How probable something was said to be, and whether it came to be.
 *
 * @param probability in [0, 1]
 */
public record Forecast(double probability, boolean happened) {

    public Forecast {
        if (!(probability >= 0 && probability <= 1))
            throw new IllegalArgumentException("a probability lies in [0, 1], got " + probability);
    }

    public double squaredError() {
        double error = probability - (happened ? 1 : 0);
        return error * error;
    }
}
