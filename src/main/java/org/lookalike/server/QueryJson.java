package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.Question;
import org.lookalike.image.Region;
import org.lookalike.model.Prediction;
import org.lookalike.search.Filter;

/**
 * What was asked. Browsing asks with no picture, so all that describes one is left out.
 *
 * @param name the file or upload; left out where asked by id
 * @param region the part that was asked with: left, top, width, height in shares of the picture; left out for all of it
 * @param predictions what the model thinks the picture shows, most probable first
 * @param more pictures to look more like
 * @param less pictures to look less like
 * @param categories only pictures with one of these; empty: all
 * @param predictionFilter only pictures with one of these predictions; empty: all
 * @param filter the other filters; left out where there are none
 * @param diversity left out where it is 0
 * @param learned whether hits are ranked by what was learned from the pictures; left out where they are not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueryJson(@Nullable String id, @Nullable String name, @Nullable Integer width, @Nullable Integer height,
        @Nullable List<Double> region, @Nullable List<Prediction> predictions, @Nullable List<MarkJson> more,
        @Nullable List<MarkJson> less, int k, int offset, List<String> categories, List<String> predictionFilter,
        @Nullable FilterJson filter, @Nullable Float minScore, @Nullable Float diversity,
        @Nullable Boolean learned) {

    static QueryJson of(Answer answer) {
        Optional<Answer.Asked> asked = answer.asked();
        Question question = answer.question();
        Filter filter = question.filter();
        return new QueryJson(asked.map(a -> a.id().hex()).orElse(null), asked.map(Answer.Asked::name).orElse(null),
                asked.map(Answer.Asked::width).orElse(null), asked.map(Answer.Asked::height).orElse(null),
                asked.map(Answer.Asked::part).map(QueryJson::numbers).orElse(null),
                asked.map(Answer.Asked::predictions).orElse(null), MarkJson.of(answer.wanted().marks(), 1),
                MarkJson.of(answer.wanted().marks(), -1), question.k(), question.offset(), sorted(filter.categories()),
                sorted(filter.predictions()), FilterJson.of(filter), question.minScore(),
                question.diversity() > 0 ? (Float) question.diversity() : null,
                answer.wanted().learned() ? Boolean.TRUE : null);
    }

    static QueryJson browsing(Filter filter, int offset, int k) {
        return new QueryJson(null, null, null, null, null, null, null, null, k, offset, sorted(filter.categories()),
                sorted(filter.predictions()), FilterJson.of(filter), null, null, null);
    }

    private static @Nullable List<Double> numbers(Region part) {
        return part.isWhole() ? null : RegionParameter.numbers(part);
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
