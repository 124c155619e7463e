package org.lookalike.catalog;

import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexStats;

/**
 * A collection in numbers.
 *
 * @param inputSize the side in pixels of the square that the network sees
 * @param categories distinct ones
 */
public record CollectionStats(IndexStats index, String model, String architecture, SpaceId space, int inputSize,
        int categories) {}
