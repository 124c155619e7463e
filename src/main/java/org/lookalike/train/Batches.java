package org.lookalike.train;

import java.util.Arrays;
import org.lookalike.train.optimise.Draws;

/**
 * Which examples a step sees: each of an epoch's once, in the epoch's own order. A single example that would be left over
 * joins the last batch, since a batch of one cannot be normalised by itself.
 */
final class Batches {
    private final int examples;
    private final int size;
    private final Draws draws;
    private long epoch = -1;
    private int[] order = new int[0];

    /** @param size of a batch; fewer if there are fewer examples */
    Batches(int examples, int size, Draws draws) {
        this.examples = examples;
        this.size = Math.min(size, examples);
        this.draws = draws;
    }

    long perEpoch() {
        return Math.max(1, Math.ceilDiv(examples - 1, size));
    }

    /** No batch has more examples. */
    int largest() {
        return Math.min(examples, size + 1);
    }

    /** Any number of threads. */
    synchronized int[] at(long step) {
        if (step / perEpoch() != epoch) {
            epoch = step / perEpoch();
            order = draws.permutation(examples, epoch);
        }
        int place = (int) (step % perEpoch());
        return Arrays.copyOfRange(order, place * size, place + 1 == perEpoch() ? examples : (place + 1) * size);
    }
}
