package org.lookalike.train.config;

/** How much examples of small and large categories count. */
enum CategoryWeighting {
    /** Every example counts the same. */
    NONE,
    /** Every category counts the same. */
    BALANCED
}
