package org.lookalike.catalog.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lookalike.train.evaluate.Forecast;

/**
 * A model fitted to all examples, and what models that had not seen them said of each.
 *
 * @param heldOut for every example one, foretold by a model of the other folds
 */
record CrossFitted(Logistic model, List<Forecast> heldOut) {
    private static final int FOLDS = 5;

    /**
     * @param groups examples that belong together, such as the hits of one query: none is split between folds
     * @return nothing if some fold would have to learn without a yes or without a no
     */
    static Optional<CrossFitted> of(List<List<Logistic.Example>> groups) {
        List<Forecast> heldOut = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Logistic.Example> others = part(groups, fold, false);
            if (!hasBoth(others))
                return Optional.empty();
            Logistic model = Logistic.fitted(others);
            for (Logistic.Example example : part(groups, fold, true))
                heldOut.add(new Forecast(model.probability(example.numbers()), example.happened()));
        }
        return Optional.of(new CrossFitted(Logistic.fitted(groups.stream().flatMap(List::stream).toList()), heldOut));
    }

    private static List<Logistic.Example> part(List<List<Logistic.Example>> groups, int fold, boolean inside) {
        List<Logistic.Example> part = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++)
            if ((i % FOLDS == fold) == inside)
                part.addAll(groups.get(i));
        return part;
    }

    private static boolean hasBoth(List<Logistic.Example> examples) {
        return examples.stream().anyMatch(Logistic.Example::happened)
                && examples.stream().anyMatch(e -> !e.happened());
    }
}
