package org.lookalike.train.data;

/**
 * How many pictures of every category each part gets, so that all categories count alike; what is more is left out.
 *
 * @param train at least 1
 * @param validation 0 for no such part
 * @param test likewise
 */
public record PerCategory(int train, int validation, int test) {

    public PerCategory {
        if (train < 1 || validation < 0 || test < 0)
            throw new IllegalArgumentException("each category has at least 1 picture in train and none less than 0 in "
                    + "the other parts, got " + train + ", " + validation + " and " + test);
    }

    Counts counts() {
        return Counts.of(train, validation, test);
    }
}
