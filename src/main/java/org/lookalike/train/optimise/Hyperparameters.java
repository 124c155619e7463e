package org.lookalike.train.optimise;

/**
 * Numbers of the optimisers, each used by some of them (see {@link OptimiserKind}).
 *
 * @param momentum the share of the last step's velocity that lasts, in [0, 1)
 * @param beta1 the share of the gradients' running mean that lasts, in [0, 1)
 * @param beta2 the share of the squared gradients' running mean that lasts, in [0, 1)
 * @param rmsDecay RMSProp's share of the same, in [0, 1)
 * @param epsilon added to denominators, above 0
 */
public record Hyperparameters(double momentum, double beta1, double beta2, double rmsDecay, double epsilon) {
    /** PyTorch's, with the usual momentum. */
    public static final Hyperparameters DEFAULT = new Hyperparameters(0.9, 0.9, 0.999, 0.99, 1e-8);

    public Hyperparameters {
        share("momentum", momentum);
        share("beta1", beta1);
        share("beta2", beta2);
        share("RMSProp's decay", rmsDecay);
        if (!(epsilon > 0 && Double.isFinite(epsilon)))
            throw new IllegalArgumentException("epsilon is above 0, got " + epsilon);
    }

    private static void share(String what, double value) {
        if (!(value >= 0 && value < 1))
            throw new IllegalArgumentException(what + " is at least 0 and below 1, got " + value);
    }
}
