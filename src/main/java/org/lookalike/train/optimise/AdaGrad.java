package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** @see OptimiserKind#ADAGRAD */
record AdaGrad(double epsilon) implements UpdateRule {

    @Override
    public List<String> moments() {
        return List.of("squares");
    }

    @Override
    public void apply(ParameterStep step) {
        NDArray gradient = step.decayedGradient();
        NDArray squares = step.moments().getFirst().addi(gradient.square());
        step.descend(gradient.div(squares.sqrt().addi(step.number(epsilon))));
    }
}
