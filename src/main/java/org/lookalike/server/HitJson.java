package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.calibrate.HitMeaning;
import org.lookalike.search.Hit;
import org.lookalike.search.Place;

/**
 * A picture found.
 *
 * @param path the first in path order
 * @param score null where nothing was asked (browsing)
 * @param meaning {@code sameFile}, {@code nearDuplicate}, {@code likelySameCategory} or {@code closest}; left out where it is
 *        not known what scores mean
 * @param sameCategory how probably it is of the asked picture's category; left out where that cannot be said
 */
record HitJson(int rank, String id, String path, @Nullable String category, @Nullable String prediction,
        @Nullable Float probability, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Float score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String meaning,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double sameCategory, int width, int height) {

    static HitJson found(Hit hit, @Nullable HitMeaning meaning) {
        return of(hit, hit.score(), meaning);
    }

    static HitJson browsed(Hit hit) {
        return of(hit, null, null);
    }

    private static HitJson of(Hit hit, @Nullable Float score, @Nullable HitMeaning meaning) {
        String path = hit.places().stream().map(Place::path).min(Comparator.naturalOrder()).orElse("");
        var prediction = hit.prediction();
        return new HitJson(hit.rank(), hit.facts().id().hex(), path, hit.category(),
                prediction == null ? null : prediction.category(),
                prediction == null ? null : (Float) prediction.probability(), score,
                meaning == null ? null : meaning.meaning().key(), meaning == null ? null : rounded(meaning),
                hit.facts().width(), hit.facts().height());
    }

    private static @Nullable Double rounded(HitMeaning meaning) {
        Double probability = meaning.sameCategory();
        return probability == null ? null : (Double) (Math.round(probability * 1e4) / 1e4);
    }
}
