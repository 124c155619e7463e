package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Answer;
import org.lookalike.search.Facets;
import org.lookalike.search.Results;

/**
 * What was found, in the shape that the server answers and that the command line prints.
 *
 * @param exact whether every picture that the filter lets through was compared
 * @param total pictures that the filter lets through
 * @param facets left out on the command line
 */
public record AnswerJson(QueryJson query, boolean exact, double tookMillis, long total, List<HitJson> hits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FacetsJson facets) {

    /** Without facets. */
    public static AnswerJson of(Answer answer) {
        return found(answer, null);
    }

    static AnswerJson of(Answer answer, Facets facets) {
        return found(answer, FacetsJson.of(facets));
    }

    static AnswerJson browsed(QueryJson query, Results results, Facets facets, double tookMillis) {
        return new AnswerJson(query, results.exact(), rounded(tookMillis), results.total(),
                results.hits().stream().map(HitJson::browsed).toList(), FacetsJson.of(facets));
    }

    private static AnswerJson found(Answer answer, @Nullable FacetsJson facets) {
        Results results = answer.results();
        return new AnswerJson(QueryJson.of(answer), results.exact(), rounded(answer.tookMillis()), results.total(),
                results.hits().stream().map(HitJson::found).toList(), facets);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }
}
