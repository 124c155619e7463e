package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** @see OptimiserKind#RMSPROP */
record RmsProp(double decay, double epsilon) implements UpdateRule {

    @Override
    public List<String> moments() {
        return List.of("squares");
    }

    @Override
    public void apply(ParameterStep step) {
        NDArray gradient = step.decayedGradient();
        NDArray squares = step.average(0, gradient.square(), decay);
        step.descend(gradient.div(squares.sqrt().addi(step.number(epsilon))));
    }
}
