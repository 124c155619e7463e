package org.lookalike.server;

import java.util.List;
import org.lookalike.catalog.teach.DoubtfulLabels.Doubtful;

/** Pictures whose category looks wrong, those with the least probable category first. */
public record DoubtfulJson(List<DoubtJson> doubtful) {

    /**
     * One of them.
     *
     * @param likely the category that it seems to belong to
     * @param categoryProbability of the category it has, by a head that learned from other pictures
     * @param likelyProbability of the other
     */
    public record DoubtJson(SuggestionJson picture, String category, String likely, double categoryProbability,
            double likelyProbability) {}

    public static DoubtfulJson of(List<Doubtful> doubtful) {
        return new DoubtfulJson(doubtful.stream()
                .map(one -> new DoubtJson(SuggestionJson.of(one.picture()), one.category(), one.likely(),
                        one.probability(), one.likelyProbability()))
                .toList());
    }
}
