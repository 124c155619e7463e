package org.lookalike.train.config;

/** Which parameters a training moves. */
public enum Strategy {
    /** The head, on embeddings that are computed once. */
    HEAD,
    /** The head and the backbone's stages from one on. */
    TOP,
    /** Everything. */
    ALL
}
