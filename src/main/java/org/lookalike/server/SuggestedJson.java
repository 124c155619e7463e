package org.lookalike.server;

import java.util.ArrayList;
import java.util.List;
import org.lookalike.catalog.teach.Suggestions.Suggested;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;

/**
 * Pictures worth marking.
 *
 * @param likely probably right, most probable first; empty if nothing is marked right
 * @param unsure those whose label would teach most, most instructive first
 * @param unknown content ids of marked pictures that are not in the index
 */
public record SuggestedJson(List<SuggestionJson> likely, List<SuggestionJson> unsure, List<String> unknown) {

    public static SuggestedJson of(Suggested suggested) {
        return new SuggestedJson(all(suggested.likely()), all(suggested.unsure()),
                suggested.unknown().stream().sorted().map(ContentId::hex).toList());
    }

    private static List<SuggestionJson> all(List<IndexedPicture> pictures) {
        List<SuggestionJson> all = new ArrayList<>();
        pictures.forEach(picture -> all.add(SuggestionJson.of(picture)));
        return all;
    }
}
