package org.lookalike.catalog.teach;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;
import org.lookalike.model.Head;

/**
 * A head that knows a new category, and how it does on pictures that it has not seen.
 *
 * @param marks the lesson's, of pictures of the index
 * @param unknown pictures marked for the lesson that are not in the index
 * @param learned pictures that it learned from
 * @param heldOut pictures that it, and the head before it as far as it was taught here, were judged by
 * @param accuracyBefore of the head in use on the same pictures; null without one, or if none is held out
 * @param accuracy share that are taken for what they are said to show; null if none is held out
 * @param guessing the accuracy of naming the most frequent category whatever a picture shows; null likewise
 * @param categories sorted by name
 * @param confusions most frequent first
 */
public record Proposal(String category, Marks marks, Set<ContentId> unknown, Head head, int learned, int heldOut,
        @Nullable Double accuracyBefore, @Nullable Double accuracy, @Nullable Double guessing,
        List<CategoryFigures> categories,
        List<Confused> confusions,
        double seconds) {

    public Proposal {
        unknown = Set.copyOf(unknown);
        categories = List.copyOf(categories);
        confusions = List.copyOf(confusions);
    }

    /**
     * One category in figures; null where there is nothing to divide by.
     *
     * @param learned pictures that were learned from
     * @param heldOut pictures that were judged
     * @param recallBefore share of the held-out pictures of this category that the head in use recognises
     * @param recall likewise of the new head
     * @param precision share of those taken for it that are said to show it
     */
    public record CategoryFigures(String category, int learned, int heldOut, @Nullable Double recallBefore,
            @Nullable Double recall, @Nullable Double precision) {}

    /** Held-out pictures of one category that the new head takes for another. */
    public record Confused(String category, String takenFor, int pictures) {}
}
