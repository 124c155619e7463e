package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Answer;
import org.lookalike.catalog.calibrate.Interpretation;
import org.lookalike.search.Facets;
import org.lookalike.search.Results;

/**
 * What was found, in the shape that the server answers and that the command line prints.
 *
 * @param calibrated whether hits say what they mean: this collection is calibrated, and a whole picture was asked with; left
 *        out where nothing was asked (browsing)
 * @param nothingAlike whether the collection has nothing like the asked picture, its closest pictures notwithstanding; left
 *        out where that is not known
 * @param exact whether every picture that the filter lets through was compared
 * @param total pictures that the filter lets through
 * @param facets left out on the command line
 */
public record AnswerJson(QueryJson query, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean calibrated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean nothingAlike, boolean exact, double tookMillis,
        long total, List<HitJson> hits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FacetsJson facets) {

    /** Without facets. */
    public static AnswerJson of(Answer answer) {
        return found(answer, null);
    }

    static AnswerJson of(Answer answer, Facets facets) {
        return found(answer, FacetsJson.of(facets));
    }

    static AnswerJson browsed(QueryJson query, Results results, Facets facets, double tookMillis) {
        return new AnswerJson(query, null, null, results.exact(), rounded(tookMillis), results.total(),
                results.hits().stream().map(HitJson::browsed).toList(), FacetsJson.of(facets));
    }

    private static AnswerJson found(Answer answer, @Nullable FacetsJson facets) {
        Results results = answer.results();
        Optional<Interpretation> interpretation = answer.interpretation();
        return new AnswerJson(QueryJson.of(answer), interpretation.isPresent(),
                interpretation.map(Interpretation::nothingAlike).orElse(null), results.exact(),
                rounded(answer.tookMillis()), results.total(), hits(results, interpretation), facets);
    }

    private static List<HitJson> hits(Results results, Optional<Interpretation> interpretation) {
        List<HitJson> hits = new ArrayList<>();
        for (int i = 0; i < results.hits().size(); i++) {
            int place = i;
            hits.add(HitJson.found(results.hits().get(i),
                    interpretation.map(known -> known.hits().get(place)).orElse(null)));
        }
        return hits;
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }
}
