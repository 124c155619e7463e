package org.lookalike.train.optimise;

import org.junit.jupiter.api.Test;
import org.lookalike.train.evaluate.Direction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EarlyStoppingTest {
    private static final BestScore NO_ACCURACY = BestScore.none(Direction.HIGHER, 0.01);
    private static final BestScore NO_LOSS = BestScore.none(Direction.LOWER, 0.01);

    @Test
    void isBeatenByAShareOfTheBest() {
        BestScore best = NO_ACCURACY.after(0.8);
        assertFalse(best.isBeatenBy(0.8079));
        assertTrue(best.isBeatenBy(0.8081));
        BestScore least = NO_LOSS.after(0.8);
        assertFalse(least.isBeatenBy(0.7921));
        assertTrue(least.isBeatenBy(0.7919));
    }

    @Test
    void comparesScoresBelowZeroLikewise() {
        assertFalse(NO_ACCURACY.after(-100).isBeatenBy(-100));
        assertTrue(NO_ACCURACY.after(-100).isBeatenBy(-98));
    }

    @Test
    void takesAnyFirstScoreThatIsANumber() {
        assertEquals(0, NO_ACCURACY.after(0).value());
        assertEquals(1e9, NO_LOSS.after(1e9).value());
        assertFalse(NO_ACCURACY.isBeatenBy(Double.NaN));
        assertFalse(NO_LOSS.after(3).isBeatenBy(Double.NaN));
    }

    @Test
    void letsSmallImprovementsAddUp() {
        BestScore best = NO_ACCURACY.after(0.5).after(0.504).after(0.508);
        assertEquals(0.508, best.value());
    }

    @Test
    void endsAfterItsPatience() {
        EarlyStopping stopping = EarlyStopping.begin(NO_ACCURACY, 2).after(0.5).after(0.4).after(0.6).after(0.6);
        assertFalse(stopping.isOver());
        assertTrue(stopping.after(Double.NaN).isOver());
        assertEquals(0.6, stopping.best().value());
    }

    @Test
    void withoutPatienceNeverEnds() {
        EarlyStopping stopping = EarlyStopping.begin(NO_ACCURACY, 0).after(0.5).after(0.4).after(0.3);
        assertFalse(stopping.isOver());
        assertEquals(2, stopping.waited());
    }

    @Test
    void refusesAThresholdThatIsNoShare() {
        assertEquals("a threshold is at least 0 and below 1, got 1.0",
                assertThrows(IllegalArgumentException.class, () -> BestScore.none(Direction.LOWER, 1)).getMessage());
    }
}
