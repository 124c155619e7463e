package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * @see OptimiserKind#MOMENTUM
 * @see OptimiserKind#NESTEROV
 */
record Momentum(double share, boolean nesterov) implements UpdateRule {

    @Override
    public List<String> moments() {
        return List.of("velocity");
    }

    @Override
    public void apply(ParameterStep step) {
        NDArray gradient = step.decayedGradient();
        NDArray velocity = step.moments().getFirst().muli(step.number(share)).addi(gradient);
        step.descend(nesterov ? velocity.mul(step.number(share)).addi(gradient) : velocity);
    }
}
