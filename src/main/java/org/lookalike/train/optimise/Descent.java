package org.lookalike.train.optimise;

import java.util.List;

/** @see OptimiserKind#SGD */
record Descent() implements UpdateRule {

    @Override
    public List<String> moments() {
        return List.of();
    }

    @Override
    public void apply(ParameterStep step) {
        step.descend(step.decayedGradient());
    }
}
