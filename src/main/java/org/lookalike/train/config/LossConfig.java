package org.lookalike.train.config;

import org.lookalike.train.optimise.CategoryWeights;
import org.lookalike.train.optimise.CrossEntropy;

/**
 * What is made small.
 *
 * @param mixup the alpha of the blends; 0 blends nothing
 */
public record LossConfig(double labelSmoothing, double mixup, CategoryWeighting categoryWeights) {
    public static final LossConfig DEFAULT = new LossConfig(0, 0, CategoryWeighting.NONE);

    public LossConfig {
        new Rules().share("label-smoothing", labelSmoothing).notNegative("mixup", mixup).hold();
    }

    /** @param counts training examples of each category */
    public CrossEntropy crossEntropy(int[] counts) {
        return new CrossEntropy(labelSmoothing, switch (categoryWeights) {
            case NONE -> CategoryWeights.EQUAL;
            case BALANCED -> CategoryWeights.balanced(counts);
        });
    }
}
