package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FoldsTest {
    /** 12 cats, 7 dogs, 4 fish. */
    private static final List<String> LABELS = IntStream.range(0, 23)
            .mapToObj(i -> i % 2 == 0 ? "cats" : i % 6 == 5 || i == 1 ? "fish" : "dogs")
            .toList();

    @Test
    void everyThingIsJudgedOnceByTheOthers() {
        List<Fold> folds = whole(Folds.of(LABELS, 4, 1));

        assertEquals(4, folds.size());
        List<Integer> judged = new ArrayList<>();
        for (Fold fold : folds) {
            judged.addAll(fold.validation());
            assertEquals(IntStream.range(0, 23).boxed().toList(),
                    Stream.concat(fold.train().stream(), fold.validation().stream()).sorted().toList());
        }
        assertEquals(IntStream.range(0, 23).boxed().toList(), judged.stream().sorted().toList());
    }

    @Test
    void foldsHaveTheSameShareOfEachCategory() {
        for (Fold fold : whole(Folds.of(LABELS, 4, 1))) {
            List<String> labels = fold.validation().stream().map(LABELS::get).toList();
            assertEquals(3, count(labels, "cats"));
            assertEquals(1.5, count(labels, "dogs"), 0.5);
            assertEquals(1, count(labels, "fish"));
            assertEquals(5.5, labels.size(), 0.5);
        }
    }

    @Test
    void theSeedDecides() {
        assertEquals(Folds.of(LABELS, 3, 1), Folds.of(LABELS, 3, 1));
        assertNotEquals(Folds.of(LABELS, 3, 1), Folds.of(LABELS, 3, 2));
    }

    @Test
    void aCategoryNeedsAPictureForEachFold() {
        assertEquals(new Divided.TooSmall<List<Fold>>(List.of(new Shortage("fish", 4, 4, 5))),
                Folds.of(LABELS, 5, 1));
        var wrong = assertThrows(IllegalArgumentException.class, () -> Folds.of(LABELS, 1, 1));
        assertEquals("cross-validation has at least 2 folds, got 1", wrong.getMessage());
    }

    private static int count(List<String> labels, String label) {
        return Collections.frequency(labels, label);
    }

    private static List<Fold> whole(Divided<List<Fold>> divided) {
        return switch (divided) {
            case Divided.Whole<List<Fold>>(List<Fold> folds) -> folds;
            case Divided.TooSmall<List<Fold>> tooSmall -> throw new AssertionError(tooSmall);
        };
    }
}
