package org.lookalike.train.optimise;

import java.util.random.RandomGenerator;

/** Numbers in (0, 1) from the symmetric beta distribution. */
final class Beta {
    private Beta() {}

    /** X / (X + Y) for X and Y from Gamma(alpha), by their logarithms, which do not underflow when alpha is small. */
    static double draw(double alpha, RandomGenerator random) {
        double logX = logGamma(alpha, random);
        double logY = logGamma(alpha, random);
        return 1 / (1 + Math.exp(logY - logX));
    }

    /**
     * From Gamma(alpha + 1), and then down to Gamma(alpha) (Marsaglia and Tsang 2000, "A Simple Method for Generating Gamma
     * Variables").
     */
    private static double logGamma(double alpha, RandomGenerator random) {
        double d = alpha + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v))
                return Math.log(d * v) + Math.log(1 - random.nextDouble()) / alpha;
        }
    }
}
