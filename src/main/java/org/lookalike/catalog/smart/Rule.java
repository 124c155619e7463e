package org.lookalike.catalog.smart;

import org.lookalike.catalog.learn.Taste;
import org.lookalike.model.SpaceId;

/**
 * Which pictures belong to a collection: those whose decision value reaches the threshold.
 *
 * @param space of the embeddings that it is for
 */
public record Rule(SpaceId space, Taste taste, double threshold) {
    public Rule {
        if (!Double.isFinite(threshold))
            throw new IllegalArgumentException("a threshold is finite, got " + threshold);
    }

    /** The score from which on a hit of a search for the taste's direction belongs. */
    float least() {
        return taste.cosine(threshold);
    }
}
