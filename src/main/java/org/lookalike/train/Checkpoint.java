package org.lookalike.train;

import java.util.Map;
import org.lookalike.model.Preprocessing;

/**
 * All that a training needs to go on.
 *
 * @param best of the validations so far
 * @param optimiser its state, by {@link org.lookalike.train.optimise.Optimiser#state}
 */
record Checkpoint(Provenance provenance, Preprocessing preprocessing, Progress progress, NetworkWeights now,
        NetworkWeights best, Map<String, float[]> optimiser) {}
