package org.lookalike.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.teach.Proposal;
import org.lookalike.image.ContentId;

/**
 * What a new head would be like, by pictures that it has not seen.
 *
 * @param marked pictures that get the category's label
 * @param unknown content ids of marked pictures that are not in the index
 * @param learned pictures that it learned from
 * @param heldOut pictures that were judged
 * @param accuracyBefore of the head in use on the same pictures; null without one, or if none is held out
 * @param accuracy share that are taken for what they are said to show; null if none is held out
 * @param guessing the accuracy of naming the most frequent category whatever a picture shows; null likewise
 * @param confusions most frequent first, up to 200
 */
public record ProposalJson(String category, int marked, List<String> unknown, int learned, int heldOut,
        @Nullable Double accuracyBefore, @Nullable Double accuracy, @Nullable Double guessing,
        List<CategoryJson> categories,
        List<ConfusedJson> confusions, double seconds) {
    private static final int CONFUSIONS = 200;

    /**
     * One category in figures; null where there is nothing to divide by.
     *
     * @param recallBefore share of its held-out pictures that the head in use recognises
     * @param recall likewise of the new head
     * @param precision share of those taken for it that are said to show it
     */
    public record CategoryJson(String category, int learned, int heldOut, @Nullable Double recallBefore,
            @Nullable Double recall, @Nullable Double precision) {}

    /** Held-out pictures of one category that are taken for another. */
    public record ConfusedJson(String category, String takenFor, int pictures) {}

    public static ProposalJson of(Proposal proposal) {
        return new ProposalJson(proposal.category(), proposal.marks().right().size(),
                proposal.unknown().stream().sorted().map(ContentId::hex).toList(), proposal.learned(),
                proposal.heldOut(), proposal.accuracyBefore(), proposal.accuracy(), proposal.guessing(),
                proposal.categories()
                        .stream()
                        .map(c -> new CategoryJson(c.category(), c.learned(), c.heldOut(), c.recallBefore(),
                                c.recall(), c.precision()))
                        .toList(),
                proposal.confusions()
                        .stream()
                        .limit(CONFUSIONS)
                        .map(c -> new ConfusedJson(c.category(), c.takenFor(), c.pictures()))
                        .toList(),
                proposal.seconds());
    }
}
