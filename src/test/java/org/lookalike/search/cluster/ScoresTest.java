package org.lookalike.search.cluster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ScoresTest {
    /** By Lucene's formula of the maximum inner product. */
    @ParameterizedTest
    @CsvSource({"1, 2", "0.25, 1.25", "0, 1", "-0.25, 0.8", "-1, 0.5"})
    void areCosinesMadePositive(float cosine, double score) {
        assertEquals(score, Scores.of(cosine), 1e-9);
        assertEquals(cosine, Scores.cosine(score), 1e-7);
    }
}
