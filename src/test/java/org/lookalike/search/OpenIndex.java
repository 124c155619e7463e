package org.lookalike.search;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.model.Embedding;

/** For tests that each begin with an empty index, of embeddings of 8 numbers. */
abstract class OpenIndex {
    @TempDir
    Path folder;
    PictureIndex index;
    private final Random random = new Random(1);

    @BeforeEach
    void open() {
        index = Sample.open(folder, 8);
    }

    @AfterEach
    void close() {
        index.close();
    }

    Embedding embedding() {
        return Sample.embedding(random, 8);
    }
}
