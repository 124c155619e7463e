package org.lookalike.model;

/** The ways to run one network, all in channels_last. Which is fastest depends on the processor, so it is measured. */
enum ServingVariant {
    /** 32-bit floats. */
    FP32(false, false),
    /** 32-bit floats, weights reordered once for the processor, ReLU fused into the convolution before it. */
    FP32_PREPACKED(false, true),
    /** 16-bit brain floats, for processors that multiply them natively; normalisation stays in 32 bits. */
    BF16(true, false),
    /** Both. */
    BF16_PREPACKED(true, true);

    private final boolean bf16;
    private final boolean prepacked;

    ServingVariant(boolean bf16, boolean prepacked) {
        this.bf16 = bf16;
        this.prepacked = prepacked;
    }

    boolean bf16() {
        return bf16;
    }

    boolean prepacked() {
        return prepacked;
    }
}
