package org.lookalike.train.optimise;

import ai.djl.ndarray.NDArray;
import java.util.random.RandomGenerator;

/**
 * Examples are blended in pairs, pictures and targets alike (Zhang et al. 2018, "mixup", section 2).
 *
 * @param share of an example in its blend, in [0, 1]; the rest is its partner's
 * @param partners of the examples of a batch, by index
 */
@SuppressWarnings("ArrayRecordComponent") // of one step, compared by nobody
public record Mixup(double share, int[] partners) {

    public Mixup {
        if (!(share >= 0 && share <= 1))
            throw new IllegalArgumentException("an example's share of its blend is in [0, 1], got " + share);
    }

    /**
     * A step's mixture: the share from Beta(α, α), the partners a permutation of the batch.
     *
     * @param alpha above 0; the nearer to 0, the nearer to one of the two most blends are
     */
    public static Mixup draw(double alpha, int examples, Draws draws, long epoch, long step) {
        if (!(alpha > 0 && Double.isFinite(alpha)))
            throw new IllegalArgumentException("mixup's alpha is above 0, got " + alpha);
        RandomGenerator random = draws.generator("mixup", epoch, step);
        return new Mixup(Beta.draw(alpha, random), Draws.permutation(examples, random));
    }

    /**
     * Blends a batch, of pictures or of targets: N×…, floats. The result and what is made on the way belong to the
     * batch's manager.
     */
    public NDArray blend(NDArray batch) {
        if (batch.getShape().get(0) != partners.length)
            throw new IllegalArgumentException(
                    "this mixture is of " + partners.length + " examples, got " + batch.getShape().get(0));
        NDArray others = batch.get(batch.getManager().create(partners));
        return batch.mul(share).addi(others.muli(1 - share));
    }
}
