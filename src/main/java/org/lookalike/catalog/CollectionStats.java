package org.lookalike.catalog;

import org.lookalike.catalog.calibrate.LiveRecall;
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
 * @param recall of live answers, since the collection was opened
 */
public record CollectionStats(IndexStats index, String model, String architecture, SpaceId space, int inputSize,
        int categories, LiveRecall.Figure recall) {

    static CollectionStats of(PictureIndex index, ModelBundle model, LiveRecall.Figure recall) {
        return new CollectionStats(index.stats(), model.name(), model.description().architecture(), model.space(),
                model.preprocessing().crop(), index.facets(Filter.NONE).categories().size(), recall);
    }
}
