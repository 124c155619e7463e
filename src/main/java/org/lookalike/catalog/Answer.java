package org.lookalike.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.model.Prediction;
import org.lookalike.search.Results;

/**
 * What was found, and for what.
 *
 * @param tookMillis from the picture's bytes to the answer
 */
public record Answer(Asked asked, Question question, Results results, double tookMillis) {

    /**
     * The picture that was asked with.
     *
     * @param name its file or upload name; null when asked by id
     * @param predictions what the head thinks it shows, most probable first, at most five; empty without a head
     */
    public record Asked(ContentId id, @Nullable String name, int width, int height, List<Prediction> predictions) {
        public Asked {
            predictions = List.copyOf(predictions);
        }
    }
}
