package org.lookalike.train;

import java.util.OptionalDouble;

/** Sums over the steps since the last validation. */
record Running(double loss, long right, long examples) {
    static final Running NOTHING = new Running(0, 0, 0);

    Running plus(Stepped step) {
        return new Running(loss + step.loss() * step.examples(), right + step.right(), examples + step.examples());
    }

    OptionalDouble meanLoss() {
        return examples == 0 ? OptionalDouble.empty() : OptionalDouble.of(loss / examples);
    }

    OptionalDouble accuracy() {
        return examples == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / examples);
    }
}
