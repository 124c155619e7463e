package org.lookalike.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.KnownEmbeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class KeptEmbeddingsTest {
    private static final ContentId ROSE = ContentId.of("a rose".getBytes(StandardCharsets.UTF_8));
    private static final Embedding COMPUTED = Embedding.of(new float[]{3, 4});
    private static final Embedding COLLECTED = Embedding.of(new float[]{1, 0});

    @TempDir
    private Path folder;

    @Test
    void theNextTrainingFindsWhatOneComputed() {
        try (var kept = KeptEmbeddings.beside(KnownEmbeddings.NONE, folder)) {
            kept.keep(ROSE, COMPUTED);
        }
        try (var kept = KeptEmbeddings.beside(KnownEmbeddings.NONE, folder)) {
            assertArrayEquals(new float[]{3, 4}, kept.of(ROSE).orElseThrow().features(), 1e-6f);
        }
    }

    @Test
    void prefersTheCollections() {
        try (var kept = KeptEmbeddings.beside(KnownEmbeddings.NONE, folder)) {
            kept.keep(ROSE, COMPUTED);
        }
        try (var kept = KeptEmbeddings.beside(id -> Optional.of(COLLECTED), folder)) {
            assertEquals(Optional.of(COLLECTED), kept.of(ROSE));
        }
    }

    @Test
    void doesWithoutWhileAnotherHasThem() {
        try (var first = KeptEmbeddings.beside(KnownEmbeddings.NONE, folder);
                var second = KeptEmbeddings.beside(KnownEmbeddings.NONE, folder)) {
            second.keep(ROSE, COMPUTED);
            assertEquals(Optional.empty(), second.of(ROSE));
            first.keep(ROSE, COMPUTED);
        }
    }

    @Test
    void doesWithoutWhereTheyAreDamaged() throws IOException {
        try (var kept = KeptEmbeddings.beside(KnownEmbeddings.NONE, folder)) {
            kept.keep(ROSE, COMPUTED);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.writeString(file, "damaged");
        }
        try (var kept = KeptEmbeddings.beside(id -> Optional.of(COLLECTED), folder)) {
            kept.keep(ROSE, COMPUTED);
            assertEquals(Optional.of(COLLECTED), kept.of(ROSE));
        }
    }
}
