package org.lookalike.train.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lookalike.train.evaluate.Sample.judged;
import static org.lookalike.train.evaluate.Sample.matrix;

class ConfusionMatrixTest {
    private static final double EXACT = 1e-12;

    /** Of four cats three are seen, of two dogs and two owls one each. */
    private final ConfusionMatrix animals = matrix(List.of("cat", "dog", "owl"), new int[]{3, 1, 0},
            new int[]{1, 1, 0}, new int[]{1, 0, 1});

    @Test
    void countsByLabelAndPrediction() {
        assertEquals(8, animals.pictures());
        assertEquals(5, animals.correct());
        assertEquals(1, animals.count(2, 0));
        assertEquals(0, animals.count(0, 2));
        assertEquals(4, animals.labelled(0));
    }

    @Test
    void scoresEachCategory() {
        assertEquals(List.of(new CategoryScore("cat", 4, 5, 3), new CategoryScore("dog", 2, 2, 1),
                new CategoryScore("owl", 2, 1, 1)), animals.scores());
        var cat = animals.score(0);
        assertEquals(3 / 4.0, cat.recall().orElseThrow(), EXACT);
        assertEquals(3 / 5.0, cat.precision().orElseThrow(), EXACT);
        assertEquals(2 / 3.0, cat.f1().orElseThrow(), EXACT);
    }

    @Test
    void scoresAllTogether() {
        assertEquals(5 / 8.0, animals.accuracy().orElseThrow(), EXACT);
        assertEquals((3 / 4.0 + 1 / 2.0 + 1 / 2.0) / 3, animals.balancedAccuracy().orElseThrow(), EXACT);
        assertEquals((2 / 3.0 + 1 / 2.0 + 2 / 3.0) / 3, animals.macroF1().orElseThrow(), EXACT);
    }

    @Test
    void leavesCategoriesWithoutPicturesOutOfMeans() {
        var withEmu = matrix(List.of("cat", "dog", "owl", "emu"), new int[]{3, 1, 0, 0}, new int[]{1, 1, 0, 0},
                new int[]{1, 0, 1, 0}, new int[]{0, 0, 0, 0});

        assertEquals(OptionalDouble.empty(), withEmu.score(3).recall());
        assertEquals(OptionalDouble.empty(), withEmu.score(3).precision());
        assertEquals(OptionalDouble.empty(), withEmu.score(3).f1());
        assertEquals(animals.balancedAccuracy(), withEmu.balancedAccuracy());
        assertEquals(animals.macroF1(), withEmu.macroF1());
    }

    @Test
    void countsAgainstACategoryWithoutPicturesWhatWasTakenForIt() {
        var taken = matrix(List.of("cat", "emu"), new int[]{1, 1}, new int[]{0, 0});

        assertEquals(OptionalDouble.empty(), taken.score(1).recall());
        assertEquals(0, taken.score(1).precision().orElseThrow());
        assertEquals(0, taken.score(1).f1().orElseThrow());
        assertEquals(0.5, taken.balancedAccuracy().orElseThrow());
        assertEquals(2 / 3.0 / 2, taken.macroF1().orElseThrow(), EXACT);
    }

    @Test
    void countsFullyAgainstACategoryThatIsNeverPredicted() {
        var missed = matrix(List.of("cat", "dog"), new int[]{2, 0}, new int[]{1, 0});

        assertEquals(OptionalDouble.empty(), missed.score(1).precision());
        assertEquals(0, missed.score(1).f1().orElseThrow());
        assertEquals(4 / 5.0 / 2, missed.macroF1().orElseThrow(), EXACT);
    }

    @Test
    void isPerfectWithASingleCategory() {
        var only = matrix(List.of("cat"), new int[]{2});

        assertEquals(1, only.accuracy().orElseThrow());
        assertEquals(1, only.balancedAccuracy().orElseThrow());
        assertEquals(1, only.macroF1().orElseThrow());
    }

    @Test
    void saysNothingWithoutPictures() {
        var none = ConfusionMatrix.of(List.of("cat", "dog"), List.of());

        assertEquals(0, none.pictures());
        assertEquals(OptionalDouble.empty(), none.accuracy());
        assertEquals(OptionalDouble.empty(), none.balancedAccuracy());
        assertEquals(OptionalDouble.empty(), none.macroF1());
    }

    @Test
    void refusesPicturesJudgedOnOtherCategories() {
        var refusal = assertThrows(IllegalArgumentException.class,
                () -> ConfusionMatrix.of(List.of("cat", "dog"), List.of(judged("a.jpg", 0, 1))));

        assertEquals("a.jpg: there is one probability for each of 2 categories, got 1", refusal.getMessage());
    }

    @Test
    void refusesImpossibleScores() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new CategoryScore("cat", 4, 2, 3));

        assertEquals("the correct ones are among 4 labelled and 2 predicted pictures, got 3", refusal.getMessage());
    }
}
