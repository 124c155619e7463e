package org.lookalike.model;

/** The ways to run one network, all in channels_last. Which is fastest depends on the processor, so it is measured. */
enum ServingVariant {
    /** 32-bit floats. */
    FP32,
    /** 32-bit floats, weights reordered once for the processor, ReLU fused into the convolution before it. */
    FP32_PREPACKED,
    /** The same, but 1x1 convolutions as products of matrices by Intel's MKL, which has less to do around a small one. */
    FP32_PRODUCTS,
    /** 16-bit brain floats, for processors that multiply them natively; normalisation stays in 32 bits. */
    BF16,
    /** The same, weights reordered. */
    BF16_PREPACKED;

    boolean bf16() {
        return this == BF16 || this == BF16_PREPACKED;
    }

    boolean prepacked() {
        return this != FP32 && this != BF16;
    }

    /** Whether 1x1 convolutions are written as products of matrices. */
    boolean products() {
        return this == FP32_PRODUCTS;
    }
}
