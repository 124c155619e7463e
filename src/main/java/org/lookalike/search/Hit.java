package org.lookalike.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.PictureFacts;
import org.lookalike.model.Prediction;

/**
 * A picture found.
 *
 * @param rank from 1, counted over all pages
 * @param score cosine in [-1, 1], from full-precision vectors; 0 where nothing was asked (browsing)
 */
public record Hit(int rank, PictureFacts facts, List<Place> places, @Nullable String category,
        @Nullable Prediction prediction, float score) {

    public Hit {
        places = List.copyOf(places);
    }
}
