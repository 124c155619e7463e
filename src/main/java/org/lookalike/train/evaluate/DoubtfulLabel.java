package org.lookalike.train.evaluate;

/**
 * A picture that is likely filed under the wrong category.
 *
 * @param likely index of the category that it seems to belong to
 */
public record DoubtfulLabel(Judged picture, int likely) {

    public DoubtfulLabel {
        if (likely == picture.label())
            throw new IllegalArgumentException(picture.file() + ": a doubtful label differs from the likely one, got "
                    + likely + " for both");
    }
}
