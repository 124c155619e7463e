package org.lookalike.train;

import java.util.function.IntPredicate;

/**
 * Platt's sigmoid 1 / (1 + exp(slope · margin + offset)), fitted to margins by Newton's method with a backtracking line
 * search (Lin, Lin and Weng 2007, "A note on Platt's probabilistic outputs for support vector machines", appendix C).
 */
record Sigmoid(double slope, double offset) {
    private static final int ITERATIONS = 100;
    private static final double LEAST_STEP = 1e-10;
    /** Keeps the Hessian invertible. */
    private static final double RIDGE = 1e-12;
    private static final double ENOUGH = 1e-5;

    /** @param positive whether the margin of this index is a member's */
    static Sigmoid fitted(double[] margins, IntPredicate positive) {
        double members = 0;
        for (int i = 0; i < margins.length; i++)
            members += positive.test(i) ? 1 : 0;
        double others = margins.length - members;
        double[] targets = new double[margins.length];
        for (int i = 0; i < targets.length; i++)
            targets[i] = positive.test(i) ? (members + 1) / (members + 2) : 1 / (others + 2);
        Sigmoid now = new Sigmoid(0, Math.log((others + 1) / (members + 1)));
        double loss = now.loss(margins, targets);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Newton newton = now.newton(margins, targets);
            if (Math.abs(newton.gradientSlope) < ENOUGH && Math.abs(newton.gradientOffset) < ENOUGH)
                break;
            double step = 1;
            Sigmoid next = now.moved(newton, step);
            double nextLoss = next.loss(margins, targets);
            while (nextLoss >= loss + 1e-4 * step * newton.descent() && step > LEAST_STEP) {
                step /= 2;
                next = now.moved(newton, step);
                nextLoss = next.loss(margins, targets);
            }
            if (step <= LEAST_STEP)
                break;
            now = next;
            loss = nextLoss;
        }
        return now;
    }

    private record Newton(double gradientSlope, double gradientOffset, double towardsSlope, double towardsOffset) {
        double descent() {
            return gradientSlope * towardsSlope + gradientOffset * towardsOffset;
        }
    }

    private Sigmoid moved(Newton newton, double step) {
        return new Sigmoid(slope + step * newton.towardsSlope, offset + step * newton.towardsOffset);
    }

    /** Cross-entropy, in a form that does not overflow. */
    private double loss(double[] margins, double[] targets) {
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            double x = slope * margins[i] + offset;
            sum += x >= 0 ? targets[i] * x + Math.log1p(Math.exp(-x)) : (targets[i] - 1) * x + Math.log1p(Math.exp(x));
        }
        return sum;
    }

    private Newton newton(double[] margins, double[] targets) {
        double h11 = RIDGE;
        double h22 = RIDGE;
        double h21 = 0;
        double g1 = 0;
        double g2 = 0;
        for (int i = 0; i < margins.length; i++) {
            double p = 1 / (1 + Math.exp(slope * margins[i] + offset));
            double curvature = p * (1 - p);
            h11 += margins[i] * margins[i] * curvature;
            h22 += curvature;
            h21 += margins[i] * curvature;
            g1 += margins[i] * (targets[i] - p);
            g2 += targets[i] - p;
        }
        double determinant = h11 * h22 - h21 * h21;
        return new Newton(g1, g2, -(h22 * g1 - h21 * g2) / determinant, -(h11 * g2 - h21 * g1) / determinant);
    }
}
