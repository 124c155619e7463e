package org.lookalike.catalog;

import org.lookalike.model.ModelBundle;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexStats;
import org.lookalike.search.PictureIndex;

/**
 * A collection in numbers.
 *
 * @param inputSize the side in pixels of the square that the network sees
 * @param categories distinct ones
 */
public record CollectionStats(IndexStats index, String model, String architecture, SpaceId space, int inputSize,
        int categories) {

    static CollectionStats of(PictureIndex index, ModelBundle bundle) {
        return new CollectionStats(index.stats(), bundle.name(), bundle.description().architecture(), bundle.space(),
                bundle.preprocessing().crop(), index.facets(Filter.NONE).categories().size());
    }
}
