package org.lookalike.train.data;

import java.util.Locale;

/** What pictures are for: to learn from, to choose by while learning, to judge the result by. */
enum Part {
    TRAIN, VALIDATION, TEST;

    /** Lower case, as folders are called. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
