package org.lookalike.train.config;

/** Where the backbone begins. */
public enum InitialWeights {
    MODEL, RANDOM
}
