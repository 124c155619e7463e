package org.lookalike.train.config;

/** What a head sees of the feature map. */
public enum HeadFeatures {
    /** Its average over space, which is what an index stores. */
    POOLED,
    /** All of it, place by place: {@code h × w} times as many numbers. */
    FLATTENED
}
