package org.lookalike.train.config;

/** Where the backbone begins. */
public enum InitialWeights {
    MODEL, RANDOM,
    /** Random, but for the first convolution, which whitens what it sees of the training part. */
    WHITENED
}
