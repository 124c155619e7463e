package org.lookalike.catalog.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.calibrate.Logistic.Example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogisticTest {

    private static Example example(double number, boolean happened, double weight) {
        return new Example(new double[]{number, 7}, happened, weight);
    }

    @Test
    void probabilitiesAreTheSharesThatWereSeen() {
        Logistic model = Logistic.fitted(List.of(example(0, true, 1), example(0, false, 3), example(1, true, 3),
                example(1, false, 1)));
        assertEquals(0.25, model.probability(new double[]{0, 7}), 0.005);
        assertEquals(0.75, model.probability(new double[]{1, 7}), 0.005);
        assertEquals(0.5, model.probability(new double[]{0.5, 7}), 0.005);
    }

    @Test
    void eventsThatAreToldApartWithoutMistakeKeepTheWeightsFinite() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++)
            examples.add(example(i, i >= 50, 1));
        Logistic model = Logistic.fitted(examples);
        assertTrue(model.probability(new double[]{0, 7}) < 0.01);
        assertTrue(model.probability(new double[]{99, 7}) > 0.99);
    }

    @Test
    void eachIsForetoldByThoseThatHaveNotSeenIt() {
        // Every group is wrong about the number's meaning in a way of its own: only a peep would know it.
        List<List<Example>> groups = new ArrayList<>();
        for (int i = 0; i < 50; i++)
            groups.add(List.of(example(i % 5, true, 1), example(i % 5, false, 1)));
        CrossFitted fitted = CrossFitted.of(groups).orElseThrow();
        assertEquals(100, fitted.heldOut().size());
        Reliability held = Reliability.of(fitted.heldOut());
        assertEquals(0.25, held.brier(), 0.01);
        assertEquals(0.5, held.rate());
        assertEquals(0, held.expectedError(), 0.05);
    }

    @Test
    void withoutAYesOrANoNothingIsLearnt() {
        assertEquals(Optional.empty(), CrossFitted.of(List.of()));
        assertEquals(Optional.empty(), CrossFitted.of(List.of(List.of(example(1, true, 1)),
                List.of(example(2, true, 1)))));
    }
}
