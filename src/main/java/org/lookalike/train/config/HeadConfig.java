package org.lookalike.train.config;

import java.util.List;
import org.lookalike.model.HeadKind;

/**
 * The classifier on top of the backbone.
 *
 * @param features flattened only for {@link HeadKind#FC} and {@link HeadKind#SVM}
 * @param hiddenSizes units of each hidden layer; for {@link HeadKind#FC}
 * @param dropout the share of hidden units that rest in a step; for {@link HeadKind#FC}
 * @param headDeviations of each layer's weights, drawn from a normal distribution; none are the usual for its inputs
 * @param headBiases of each layer, where it begins; none are 0
 * @param costs of a wrong side, the best of which is chosen; for {@link HeadKind#SVM}
 * @param folds of the cross-validation that chooses; for {@link HeadKind#SVM}
 */
public record HeadConfig(HeadKind head, HeadFeatures features, List<Integer> hiddenSizes, double dropout,
        List<Double> headDeviations, List<Double> headBiases, List<Double> costs, int folds) {
    public static final HeadConfig DEFAULT = new HeadConfig(HeadKind.LINEAR, HeadFeatures.POOLED, List.of(256), 0.5,
            List.of(), List.of(),
            List.of(0.01, 0.1, 1.0, 10.0, 100.0), 10);

    public HeadConfig {
        new Rules().that(hiddenSizes.stream().allMatch(size -> size >= 1), "hidden-sizes are at least 1", hiddenSizes)
                .that(features == HeadFeatures.POOLED || head != HeadKind.LINEAR,
                        "features is pooled if head is linear",
                        features)
                .share("dropout", dropout)
                .that(isOfLayers(headDeviations, head, hiddenSizes) && headDeviations.stream().allMatch(d -> d > 0),
                        "head-deviations are none, or one above 0 for each layer", headDeviations)
                .that(isOfLayers(headBiases, head, hiddenSizes), "head-biases are none, or one for each layer",
                        headBiases)
                .that(!costs.isEmpty() && costs.stream().allMatch(cost -> cost > 0 && Double.isFinite(cost)),
                        "costs are one or more numbers above 0", costs)
                .atLeast(2, "folds", folds)
                .hold();
        hiddenSizes = List.copyOf(hiddenSizes);
        costs = List.copyOf(costs);
        headDeviations = List.copyOf(headDeviations);
        headBiases = List.copyOf(headBiases);
    }

    private static boolean isOfLayers(List<Double> numbers, HeadKind head, List<Integer> hiddenSizes) {
        return numbers.isEmpty() || numbers.size() == 1 + (head == HeadKind.FC ? hiddenSizes.size() : 0);
    }
}
