package org.lookalike.search;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When every candidate is compared, and how many the graph proposes otherwise. */
class TuningTest {
    private static final Filter ROSES = new Filter(Set.of("rose"), Set.of());
    private final Tuning tuning = Tuning.DEFAULT;

    @Test
    void fewCandidatesAreAlwaysCompared() {
        assertTrue(tuning.exact(Filter.NONE, 20_000, 20_000));
        assertFalse(tuning.exact(Filter.NONE, 20_001, 20_001));
        assertTrue(tuning.exact(ROSES, 20_000, 20_000_000));
    }

    @Test
    void aFilterIsWalkedOnlyWhereThatIsCheaper() {
        // 14 comparisons for each of 800 places, twice as many because half pass: 22,400.
        assertFalse(tuning.exact(ROSES, 50_000, 100_000));
        assertTrue(tuning.exact(ROSES, 33_000, 100_000));
        assertTrue(tuning.exact(ROSES, 100_000, 1_000_000));
        assertFalse(tuning.exact(ROSES, 500_000, 1_000_000));
    }

    @Test
    void aFiltersPoolGrowsWithTheCollection() {
        assertEquals(400, tuning.pool(Filter.NONE, 10_000_000));
        assertEquals(800, tuning.pool(ROSES, 100_000));
        assertEquals(2_000, tuning.pool(ROSES, 500_000));
        assertEquals(4_000, tuning.pool(ROSES, 10_000_000));
    }
}
