package org.lookalike.train.optimise;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LearningRateSearchTest {
    private static final LearningRateSearch SEARCH = new LearningRateSearch(1e-6, 1, 121);

    /** A loss that falls from 2 to 0.5, fastest at 0.001, and explodes above 0.1. */
    private static double falling(double rate) {
        return 2 - 1.5 / (1 + Math.exp(-4 * (Math.log10(rate) + 3))) + (rate > 0.1 ? 1e4 * (rate - 0.1) : 0);
    }

    @Test
    void proposesWhereTheLossFallsFastest() {
        var found = assertInstanceOf(FoundRate.Proposed.class, SEARCH.run(LearningRateSearchTest::falling));
        assertEquals(1e-3, found.rate(), 1e-4);
        assertEquals("the loss fell fastest at a learning rate of 0.0010, by 1.42 for each tenfold rate; "
                + "it was least at 0.10", found.explanation());
    }

    @Test
    void seesThroughNoise() {
        var noise = new Draws(3).generator("noise", 0, 0);
        var found = assertInstanceOf(FoundRate.Proposed.class,
                SEARCH.run(rate -> falling(rate) + 0.1 * noise.nextGaussian()));
        assertTrue(found.rate() > 3e-4 && found.rate() < 3e-3, found.explanation());
    }

    @Test
    void endsWhenTheLossDiverges() {
        var calls = new AtomicInteger();
        FoundRate found = SEARCH.run(counted(calls, LearningRateSearchTest::falling));
        assertEquals(102, calls.get()); // the 101st rate is 0.1
        assertEquals(102, found.curve().size());
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        var calls = new AtomicInteger();
        FoundRate found = SEARCH.run(counted(calls, rate -> rate > 0.01 ? Double.NaN : falling(rate)));
        assertEquals(82, calls.get());
        assertEquals(81, found.curve().size());
        assertInstanceOf(FoundRate.Proposed.class, found);
    }

    @Test
    void growsExponentially() {
        var curve = SEARCH.run(rate -> 1).curve();
        assertEquals(1e-6, curve.getFirst().rate(), 1e-12);
        assertEquals(1e-3, curve.get(60).rate(), 1e-9);
        assertEquals(1, curve.getLast().rate(), 1e-9);
        assertEquals(1, curve.getLast().smoothed(), 1e-12);
    }

    @Test
    void proposesNothingWhereNothingFalls() {
        var none = assertInstanceOf(FoundRate.NoneFound.class, SEARCH.run(rate -> 1 + rate));
        assertEquals("the loss fell at no learning rate that was tried (121 mini-batches)", none.explanation());
        assertInstanceOf(FoundRate.NoneFound.class, SEARCH.run(rate -> Double.NaN));
    }

    @Test
    void refusesASearchThatGoesNowhere() {
        assertEquals("a search goes from a rate above 0 to a higher one, got 1.0 to 0.1", assertThrows(
                IllegalArgumentException.class, () -> new LearningRateSearch(1, 0.1, 100)).getMessage());
    }

    private static DoubleUnaryOperator counted(AtomicInteger calls, DoubleUnaryOperator loss) {
        return rate -> {
            calls.incrementAndGet();
            return loss.applyAsDouble(rate);
        };
    }
}
