package org.lookalike.train.report;

import java.util.List;
import java.util.Optional;
import org.lookalike.train.evaluate.Evaluation;

/**
 * What only some trainings know.
 *
 * @param learningCurve by rising number of pictures; empty if it was not measured
 * @param test of pictures that nothing was chosen by
 */
public record Extras(List<LearningPoint> learningCurve, Optional<RateSearch> rateSearch,
        Optional<FirstFilters> filters, Optional<Evaluation> test) {
    public static final Extras NONE = new Extras(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Extras {
        learningCurve = List.copyOf(learningCurve);
    }
}
