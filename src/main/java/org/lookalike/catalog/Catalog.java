package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Results;

/** A collection of pictures and the model that sees them. Any number of threads. */
public interface Catalog extends AutoCloseable {
    Asking ask(byte[] file, String name, Question question);

    Asking ask(ContentId id, Question question);

    Results browse(Filter filter, int offset, int limit);

    Facets facets(Filter filter);

    Optional<IndexedPicture> picture(ContentId id);

    /** The first of its places that is still there. */
    Optional<Path> file(ContentId id);

    /** A JPEG (longest side 320), or the small original itself; of indexed pictures and of recent queries. */
    Optional<Thumb> thumbnail(ContentId id);

    Adding add(byte[] file, String name, @Nullable String category);

    /** Gives a picture a category (null: back to what its path says); empty if it is not there. */
    Optional<IndexedPicture> categorise(ContentId id, @Nullable String category);

    /** Forgets a picture; its files stay where they are. False if it was not there. */
    boolean forget(ContentId id);

    CollectionStats stats();

    /** How far indexing has come; empty when none is under way. */
    Optional<Progress> indexing();

    @Override
    void close();

    /** A small picture as a browser takes it. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the socket and forgotten
    record Thumb(byte[] bytes, String mediaType) {}
}
