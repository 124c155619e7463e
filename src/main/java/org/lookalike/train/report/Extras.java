package org.lookalike.train.report;

import java.util.List;
import java.util.Optional;

/**
 * What only some trainings know.
 *
 * @param learningCurve by rising number of pictures; empty if it was not measured
 */
public record Extras(List<LearningPoint> learningCurve, Optional<RateSearch> rateSearch,
        Optional<FirstFilters> filters) {
    public static final Extras NONE = new Extras(List.of(), Optional.empty(), Optional.empty());

    public Extras {
        learningCurve = List.copyOf(learningCurve);
    }
}
