package org.lookalike.train.optimise;

/**
 * What a schedule remembers of the validations so far.
 *
 * @param waited validations in a row without a better score
 * @param count of reductions of the learning rate so far
 */
public record Reductions(BestScore best, int waited, int count) {

    public Reductions {
        if (waited < 0 || count < 0)
            throw new IllegalArgumentException(
                    "what was waited and reductions are 0 or above, got " + waited + " and " + count);
    }

    public static Reductions none(BestScore best) {
        return new Reductions(best, 0, 0);
    }

    Reductions after(double score, int patience) {
        if (best.isBeatenBy(score))
            return new Reductions(best.after(score), 0, count);
        return waited + 1 < patience ? new Reductions(best, waited + 1, count) : new Reductions(best, 0, count + 1);
    }
}
