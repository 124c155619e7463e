package org.lookalike.train.config;

import org.lookalike.train.evaluate.Metric;
import org.lookalike.train.optimise.BestScore;
import org.lookalike.train.optimise.EarlyStopping;

/**
 * How well it goes, on pictures that are not trained on.
 *
 * @param validationShare of each category's pictures that is held out
 * @param everySteps steps between validations; 0 validates after each epoch
 * @param fromEpoch the first epoch with validations, from 1
 * @param threshold the share of the best score by which a better one is better
 * @param earlyStopping validations in a row without a better score that end the training; 0 never does
 * @param learningCurve whether heads are trained on growing shares, too; for {@link Strategy#HEAD}
 */
public record ValidationConfig(double validationShare, int everySteps, int fromEpoch, Metric evaluator,
        double threshold, int earlyStopping, boolean learningCurve) {
    public static final ValidationConfig DEFAULT = new ValidationConfig(0.15, 0, 1, Metric.ACCURACY,
            BestScore.DEFAULT_THRESHOLD, 0, false);

    public ValidationConfig {
        new Rules().that(validationShare > 0 && validationShare < 1, "validation-share is above 0 and below 1",
                validationShare)
                .atLeast(0, "every-steps", everySteps)
                .atLeast(1, "from-epoch", fromEpoch)
                .share("threshold", threshold)
                .atLeast(0, "early-stopping", earlyStopping)
                .hold();
    }

    /** Before the first validation. */
    public BestScore noScore() {
        return BestScore.none(evaluator.direction(), threshold);
    }

    public EarlyStopping stopping() {
        return EarlyStopping.begin(noScore(), earlyStopping);
    }
}
