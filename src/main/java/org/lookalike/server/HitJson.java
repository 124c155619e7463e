package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lookalike.search.Hit;
import org.lookalike.search.Place;

/**
 * A picture found.
 *
 * @param path the first in path order
 * @param score null where nothing was asked (browsing)
 */
record HitJson(int rank, String id, String path, @Nullable String category, @Nullable String prediction,
        @Nullable Float probability, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Float score, int width,
        int height) {

    static HitJson found(Hit hit) {
        return of(hit, hit.score());
    }

    static HitJson browsed(Hit hit) {
        return of(hit, null);
    }

    private static HitJson of(Hit hit, @Nullable Float score) {
        String path = hit.places().stream().map(Place::path).min(Comparator.naturalOrder()).orElse("");
        var prediction = hit.prediction();
        return new HitJson(hit.rank(), hit.facts().id().hex(), path, hit.category(),
                prediction == null ? null : prediction.category(),
                prediction == null ? null : (Float) prediction.probability(), score, hit.facts().width(),
                hit.facts().height());
    }
}
