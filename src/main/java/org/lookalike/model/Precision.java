package org.lookalike.model;

/** What a network computes in while it learns. Parameters, statistics of normalisation and sums are in 32 bits either way. */
public enum Precision {
    FP32,
    /** 16-bit brain floats, for processors that multiply them natively. */
    BF16
}
