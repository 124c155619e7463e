package org.lookalike.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lookalike.search.Days;
import org.lookalike.search.Filter;
import org.lookalike.search.Probabilities;

/**
 * Which pictures might be found, beside their categories and predictions; what lets all through is left out.
 *
 * @param takenFrom ISO 8601, as is takenTo
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilterJson(@Nullable Float minProbability, @Nullable Float maxProbability, @Nullable String takenFrom,
        @Nullable String takenTo, @Nullable List<String> sizes, @Nullable List<String> shapes,
        @Nullable List<String> folders) {

    /** Null if it lets all through. */
    static @Nullable FilterJson of(Filter filter) {
        Filter rest = filter.withCategories(Set.of()).withPredictions(Set.of());
        if (rest.equals(Filter.NONE))
            return null;
        Probabilities sure = filter.probability();
        Days taken = filter.taken();
        return new FilterJson(sure.least() > 0 ? (Float) sure.least() : null,
                sure.most() < 1 ? (Float) sure.most() : null, text(taken.first()), text(taken.last()),
                names(filter.sizes()), names(filter.shapes()), sorted(filter.folders()));
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable List<String> names(Collection<? extends Enum<?>> values) {
        return sorted(values.stream().<String>map(v -> v.name().toLowerCase(Locale.ROOT)).toList());
    }

    private static @Nullable List<String> sorted(Collection<String> values) {
        return values.isEmpty() ? null : values.stream().sorted().toList();
    }
}
