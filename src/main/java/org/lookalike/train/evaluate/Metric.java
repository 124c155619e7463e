package org.lookalike.train.evaluate;

import java.util.OptionalDouble;

/** Scores in [0, 1], higher is better; 0 where there is no picture to score. */
public enum Metric implements Evaluator {
    /** Every picture counts the same, so large categories outweigh small ones. */
    ACCURACY("accuracy") {
        @Override
        OptionalDouble of(ConfusionMatrix matrix) {
            return matrix.accuracy();
        }
    },
    /** Every category counts the same, however few pictures it has; blind to what else is taken for it. */
    BALANCED_ACCURACY("balanced accuracy") {
        @Override
        OptionalDouble of(ConfusionMatrix matrix) {
            return matrix.balancedAccuracy();
        }
    },
    /** Every category counts the same, both for what is missed and for what is wrongly taken for it. */
    MACRO_F1("macro F1") {
        @Override
        OptionalDouble of(ConfusionMatrix matrix) {
            return matrix.macroF1();
        }
    };

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    abstract OptionalDouble of(ConfusionMatrix matrix);

    @Override
    public String label() {
        return label;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER;
    }

    @Override
    public double worst() {
        return 0;
    }

    @Override
    public double score(ConfusionMatrix matrix) {
        return of(matrix).orElse(worst());
    }
}
