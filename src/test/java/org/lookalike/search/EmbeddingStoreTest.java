package org.lookalike.search;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.model.Embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EmbeddingStoreTest {
    @TempDir
    private Path folder;

    @Test
    void givesBackTheSameNumbersAfterItWasOpenedAgain() {
        Embedding embedding = Embedding.of(new float[]{0.1f, 2, -3e-5f});
        try (EmbeddingStore store = open()) {
            store.put(Sample.id(1), Embedding.of(new float[]{1, 1, 1}));
            store.put(Sample.id(1), embedding);
            store.put(Sample.id(2), Embedding.of(new float[]{0, 0, 1}));
            assertEquals(Optional.empty(), store.find(Sample.id(1)), "lookups answer what was there before");
        }
        try (EmbeddingStore store = open()) {
            Embedding found = store.find(Sample.id(1)).orElseThrow();
            assertArrayEquals(embedding.vector(), found.vector());
            assertEquals(embedding.length(), found.length());
            assertArrayEquals(new float[]{0, 0, 1}, store.find(Sample.id(2)).orElseThrow().vector());
            assertEquals(Optional.empty(), store.find(Sample.id(3)));
        }
    }

    @Test
    void oneProcessHasItAtATime() {
        try (EmbeddingStore store = open()) {
            assertTrue(EmbeddingStore.open(folder).isEmpty());
            store.put(Sample.id(1), Embedding.of(new float[]{1}));
        }
        try (EmbeddingStore store = open()) {
            assertEquals(1, store.find(Sample.id(1)).orElseThrow().length());
        }
    }

    @Test
    void saysWhenTheDiskFails() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThrows(UncheckedIOException.class, () -> EmbeddingStore.open(file));
    }

    private EmbeddingStore open() {
        return EmbeddingStore.open(folder).orElseThrow();
    }
}
