package org.lookalike.train.report;

import java.util.OptionalDouble;

/**
 * The accuracy reached by training on a part of the pictures.
 *
 * @param pictures trained on
 * @param trainingAccuracy on those, if it was measured
 * @param validationAccuracy on the pictures held out
 */
public record LearningPoint(int pictures, OptionalDouble trainingAccuracy, double validationAccuracy) {

    public LearningPoint {
        if (pictures < 1)
            throw new IllegalArgumentException("a learning curve's points have at least 1 picture, got " + pictures);
    }
}
