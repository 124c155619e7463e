package org.lookalike.catalog;

import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Pixels;
import org.lookalike.image.Region;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;

/**
 * An example whose embedding is known.
 *
 * @param name of the file it came as; null if it came by its id
 * @param width of the whole picture
 * @param height likewise
 * @param square what the network saw of it; null where that has to be read from the picture's file again
 * @param stored what the index has the model say of the whole picture; null where it is not indexed
 */
record Subject(ContentId id, Region part, @Nullable String name, int width, int height, Embedding embedding,
        @Nullable Pixels square, @Nullable Prediction stored) {}
