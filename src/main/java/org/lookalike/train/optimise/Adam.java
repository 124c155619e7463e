package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * @param decoupled whether weight decay passes the moments by
 * @see OptimiserKind#ADAM
 * @see OptimiserKind#ADAMW
 */
record Adam(double beta1, double beta2, double epsilon, boolean decoupled) implements UpdateRule {

    @Override
    public List<String> moments() {
        return List.of("mean", "squares");
    }

    @Override
    public void apply(ParameterStep step) {
        if (decoupled && step.weightDecay() > 0)
            step.parameter().muli(step.number(1 - step.learningRate() * step.weightDecay()));
        NDArray gradient = decoupled ? step.gradient() : step.decayedGradient();
        NDArray mean = step.average(0, gradient, beta1);
        NDArray squares = step.average(1, gradient.square(), beta2);
        // Both began as zeros, which their first values lean to; these take that back, in the order of section 2's end.
        double meanShare = 1 - Math.pow(beta1, (double) step.count());
        double root = Math.sqrt(1 - Math.pow(beta2, (double) step.count()));
        NDArray direction = mean.div(squares.sqrt().addi(step.number(epsilon * root)));
        step.descend(direction, step.learningRate() * root / meanShare);
    }
}
