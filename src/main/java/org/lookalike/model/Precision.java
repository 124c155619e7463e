package org.lookalike.model;

/** What a network computes in while it learns. Parameters and the statistics of normalisation have 32 bits either way. */
public enum Precision {
    FP32,
    /** 16-bit brain floats between layers, for processors that multiply them natively. */
    BF16
}
