package org.lookalike.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

/**
 * A question's pictures as one direction to look into.
 *
 * @param direction a unit vector; hits are ranked by their cosine with it
 * @param example the picture asked with, if there is one
 * @param parts of which the direction is the sum, the example first; none where it was learned
 * @param leftOut what is asked with is not what is looked for
 */
record Aim(Embedding direction, Optional<Subject> example, List<Part> parts, Set<ContentId> leftOut) {

    Aim {
        parts = List.copyOf(parts);
        leftOut = Set.copyOf(leftOut);
    }

    /** @param share by which the subject's unit vector enters the direction */
    record Part(Subject subject, float share) {}

    /** What came of taking aim. */
    sealed interface Taking {
        record Taken(Aim aim) implements Taking {}

        record Missed(Asking.Not why) implements Taking {}
    }
}
