package org.lookalike.model;

import java.util.Optional;
import org.lookalike.image.ContentId;

/** Embeddings of one space that were computed earlier, such as an index's. Any number of threads. */
@FunctionalInterface
public interface KnownEmbeddings {
    KnownEmbeddings NONE = id -> Optional.empty();

    Optional<Embedding> of(ContentId id);

    /** Takes note of one that was computed because it was not known. */
    default void keep(ContentId id, Embedding embedding) {}
}
