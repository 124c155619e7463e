package org.lookalike.train.evaluate;

import java.util.OptionalDouble;

/**
 * How one category fares. Figures whose divisor is zero are absent.
 *
 * @param pictures those labelled so
 * @param predicted those taken for it, rightly or not
 * @param correct those labelled and predicted so
 */
public record CategoryScore(String category, int pictures, int predicted, int correct) {

    public CategoryScore {
        if (correct < 0 || correct > Math.min(pictures, predicted))
            throw new IllegalArgumentException("the correct ones are among " + pictures + " labelled and " + predicted
                    + " predicted pictures, got " + correct);
    }

    /** Correct / labelled so; absent without a picture. */
    public OptionalDouble recall() {
        return Ratio.of(correct, pictures);
    }

    /** Correct / predicted so; absent if it was never predicted. */
    public OptionalDouble precision() {
        return Ratio.of(correct, predicted);
    }

    /**
     * 2 TP / (2 TP + FP + FN), as scikit-learn's {@code f1_score}: 0 where it was only labelled or only predicted, absent
     * where it was neither.
     */
    public OptionalDouble f1() {
        return Ratio.of(2.0 * correct, pictures + predicted);
    }
}
