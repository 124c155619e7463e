package org.lookalike.model;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EmbeddingTest {
    @Test
    void ofAFeatureMapIsItsAverage() {
        float[] map = {2, 4, 0, 6, 8, 0, 0, 8};
        Embedding embedding = Embedding.ofMap(map, 2);
        assertArrayEquals(new float[]{3, 4}, embedding.features(), 1e-6f);
        assertSame(map, embedding.headFeatures());
    }

    @Test
    void hasUnitLengthAndRemembersTheFormer() {
        Embedding embedding = Embedding.of(new float[]{3, 0, 4});
        assertArrayEquals(new float[]{0.6f, 0, 0.8f}, embedding.vector(), 1e-7f);
        assertEquals(5, embedding.length());
        assertEquals(3, embedding.size());
        assertArrayEquals(new float[]{3, 0, 4}, embedding.features(), 1e-6f);
    }

    @Test
    void canBeComparedEvenIfAllFeaturesAreZero() {
        Embedding embedding = Embedding.of(new float[4]);
        assertArrayEquals(new float[]{0.5f, 0.5f, 0.5f, 0.5f}, embedding.vector());
        assertEquals(0, embedding.length());
    }

    @Test
    void bearsFeaturesWhoseSquaresAreNoFloats() {
        assertArrayEquals(new float[]{1, 0}, Embedding.of(new float[]{1e30f, 0}).vector());
    }

    @Test
    void refusesWhatIsNoPlace() {
        assertEquals("features must be finite; the network gave NaN or infinity",
                assertThrows(IllegalArgumentException.class, () -> Embedding.of(new float[]{1, Float.NaN}))
                        .getMessage());
        assertEquals("an embedding has at least one number, got none",
                assertThrows(IllegalArgumentException.class, () -> Embedding.of(new float[0])).getMessage());
        assertEquals("an embedding's length is finite and at least 0, got -1.0",
                assertThrows(IllegalArgumentException.class, () -> new Embedding(new float[]{1}, -1)).getMessage());
    }
}
