package org.lookalike.train.config;

import java.util.List;
import org.lookalike.model.HeadKind;

/**
 * The classifier on top of the backbone.
 *
 * @param features flattened only for {@link HeadKind#FC} and {@link HeadKind#SVM}
 * @param hiddenSizes units of each hidden layer; for {@link HeadKind#FC}
 * @param dropout the share of hidden units that rest in a step; for {@link HeadKind#FC}
 * @param headDeviation of weights drawn from a normal distribution; 0 is the usual for what a layer's inputs and its ReLU are
 * @param costs of a wrong side, the best of which is chosen; for {@link HeadKind#SVM}
 * @param folds of the cross-validation that chooses; for {@link HeadKind#SVM}
 */
public record HeadConfig(HeadKind head, HeadFeatures features, List<Integer> hiddenSizes, double dropout,
        double headDeviation, List<Double> costs, int folds) {
    public static final HeadConfig DEFAULT = new HeadConfig(HeadKind.LINEAR, HeadFeatures.POOLED, List.of(256), 0.5, 0,
            List.of(0.01, 0.1, 1.0, 10.0, 100.0), 10);

    public HeadConfig {
        new Rules().that(hiddenSizes.stream().allMatch(size -> size >= 1), "hidden-sizes are at least 1", hiddenSizes)
                .that(features == HeadFeatures.POOLED || head != HeadKind.LINEAR,
                        "features is pooled if head is linear",
                        features)
                .share("dropout", dropout)
                .notNegative("head-deviation", headDeviation)
                .that(!costs.isEmpty() && costs.stream().allMatch(cost -> cost > 0 && Double.isFinite(cost)),
                        "costs are one or more numbers above 0", costs)
                .atLeast(2, "folds", folds)
                .hold();
        hiddenSizes = List.copyOf(hiddenSizes);
        costs = List.copyOf(costs);
    }
}
