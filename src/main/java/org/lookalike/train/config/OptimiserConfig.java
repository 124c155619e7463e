package org.lookalike.train.config;

import org.lookalike.train.optimise.Hyperparameters;
import org.lookalike.train.optimise.OptimiserKind;

/**
 * How gradients move parameters.
 *
 * @param learningRate the highest of the schedule
 * @param backboneRateFactor times the learning rate is the backbone's
 * @param decayBiases whether biases and normalisation decay, too
 * @see Hyperparameters
 */
public record OptimiserConfig(OptimiserKind optimiser, double learningRate, double backboneRateFactor,
        double weightDecay, boolean decayBiases, double momentum, double beta1, double beta2, double rmsDecay,
        double epsilon) {
    public static final OptimiserConfig DEFAULT = new OptimiserConfig(OptimiserKind.ADAMW, 0.002, 0.1, 0.01, false,
            0.9, 0.9, 0.999, 0.99, 1e-8);

    public OptimiserConfig {
        new Rules().positive("learning-rate", learningRate)
                .notNegative("backbone-rate-factor", backboneRateFactor)
                .notNegative("weight-decay", weightDecay)
                .share("momentum", momentum)
                .share("beta1", beta1)
                .share("beta2", beta2)
                .share("rms-decay", rmsDecay)
                .positive("epsilon", epsilon)
                .hold();
    }

    public Hyperparameters hyperparameters() {
        return new Hyperparameters(momentum, beta1, beta2, rmsDecay, epsilon);
    }
}
