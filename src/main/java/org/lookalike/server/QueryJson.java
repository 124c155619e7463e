package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Answer;
import org.lookalike.model.Prediction;
import org.lookalike.search.Filter;

/**
 * What was asked. Browsing asks with no picture, so all that describes one is left out.
 *
 * @param name the file or upload; left out where asked by id
 * @param predictions what the model thinks the picture shows, most probable first
 * @param categories only pictures with one of these; empty: all
 * @param predictionFilter only pictures with one of these predictions; empty: all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueryJson(@Nullable String id, @Nullable String name, @Nullable Integer width, @Nullable Integer height,
        @Nullable List<Prediction> predictions, int k, int offset, List<String> categories,
        List<String> predictionFilter, @Nullable Float minScore) {

    static QueryJson of(Answer answer) {
        var asked = answer.asked();
        var question = answer.question();
        return new QueryJson(asked.id().hex(), asked.name(), asked.width(), asked.height(), asked.predictions(),
                question.k(), question.offset(), sorted(question.filter().categories()),
                sorted(question.filter().predictions()), question.minScore());
    }

    static QueryJson browsing(Filter filter, int offset, int k) {
        return new QueryJson(null, null, null, null, null, k, offset, sorted(filter.categories()),
                sorted(filter.predictions()), null);
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
