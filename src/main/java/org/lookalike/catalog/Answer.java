package org.lookalike.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.calibrate.Interpretation;
import org.lookalike.image.ContentId;
import org.lookalike.image.Region;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.search.Facets;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Results;

/**
 * What was found, and for what.
 *
 * @param asked empty where marks alone said what to look like
 * @param wanted what hits were to look like
 * @param direction a unit vector; hits were ranked by their cosine with it
 * @param interpretation what the hits mean; empty while the collection is not calibrated, and where parts of pictures or marks
 *        say what to look like
 * @param tookMillis from the picture's bytes to the answer
 */
public record Answer(Optional<Asked> asked, Wanted wanted, Embedding direction, Question question, Results results,
        Optional<Interpretation> interpretation, double tookMillis) {

    /** Of all that could be on the pages of this answer. */
    Facets facets(PictureIndex index) {
        return question.minScore() > -1
                ? index.facets(question.filter(), direction, question.minScore())
                : index.facets(question.filter());
    }

    /**
     * The picture that was asked with.
     *
     * @param name its file or upload name; null when asked by id
     * @param width of the whole picture
     * @param height likewise
     * @param predictions what the head thinks the part shows, most probable first, at most five; empty without a head
     */
    public record Asked(ContentId id, @Nullable String name, int width, int height, Region part,
            List<Prediction> predictions) {
        public Asked {
            predictions = List.copyOf(predictions);
        }
    }
}
