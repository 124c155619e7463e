package org.lookalike.server;

import org.jspecify.annotations.Nullable;
import org.lookalike.search.IndexedPicture;

/** A picture worth a look. */
public record SuggestionJson(String id, String path, @Nullable String category, @Nullable String prediction,
        @Nullable Float probability, int width, int height) {

    static SuggestionJson of(IndexedPicture picture) {
        var prediction = picture.prediction();
        return new SuggestionJson(picture.id().hex(), picture.places().getFirst().path(), picture.category(),
                prediction == null ? null : prediction.category(),
                prediction == null ? null : (Float) prediction.probability(), picture.facts().width(),
                picture.facts().height());
    }
}
