package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.calibrate.Meanings;
import org.lookalike.catalog.duplicates.DuplicateSearch;
import org.lookalike.catalog.map.CollectionMap;
import org.lookalike.catalog.original.Original;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.image.ContentId;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Results;

/** A collection of pictures and the model that sees them. Any number of threads. */
public interface Catalog extends AutoCloseable {

    /**
     * Opens a collection to ask and change it; it is made if it is not there.
     *
     * @param index its folder
     * @throws UnusableIndex if another process changes it, or another model made it
     */
    static Catalog open(Path index, ModelBundle model, DecoderOptions pictures) {
        return Opening.resumed(Opening.local(index, model, Opening.decoder(model, pictures), Opening::forWriting));
    }

    /**
     * Opens a collection to ask it only, even while another process changes it.
     *
     * @throws UnusableIndex if there is none, or another model made it
     */
    static Catalog openReadOnly(Path index, ModelBundle model, DecoderOptions pictures) {
        return Opening.local(index, model, Opening.decoder(model, pictures), Opening::forAsking);
    }

    Asking ask(Wanted wanted, Question question);

    default Asking ask(byte[] file, String name, Question question) {
        return ask(Wanted.like(Example.file(file, name)), question);
    }

    default Asking ask(ContentId id, Question question) {
        return ask(Wanted.like(Example.known(id)), question);
    }

    /** Which places of a picture and of those asked with carry its score. */
    Explaining explain(Wanted wanted, ContentId hit);

    Results browse(Filter filter, int offset, int limit);

    Facets facets(Filter filter);

    /** Of all that could be on an answer's pages: what passes its filter and scores enough. */
    Facets facets(Answer answer);

    Optional<IndexedPicture> picture(ContentId id);

    /** A picture's file, as it was when it was indexed; empty if none is any more. Whoever asks closes it. */
    Optional<Original> original(ContentId id);

    /** A JPEG (longest side 320), or the small original itself while it is there; of indexed pictures and recent queries. */
    Optional<Thumb> thumbnail(ContentId id);

    Adding add(byte[] file, String name, @Nullable String category);

    /** Gives a picture a category (null: back to what its path says); empty if it is not there. */
    default Optional<IndexedPicture> categorise(ContentId id, @Nullable String category) {
        return categorise(List.of(id), category) == 0 ? Optional.empty() : picture(id);
    }

    /** Likewise, many at once; says how many of them are there. */
    int categorise(Collection<ContentId> ids, @Nullable String category);

    /** Forgets a picture; its files stay where they are. False if it was not there. */
    boolean forget(ContentId id);

    CollectionStats stats();

    /** How long everything takes, what waits, and how much room there is. */
    Activity activity();

    /** Where the pictures lie on a map; closed with this. */
    CollectionMap map();

    /** What answers mean here; for calibrating the collection, too. */
    Meanings meanings();

    /** What a person teaches this collection: labels, smart collections, categories. */
    Lessons lessons();

    /**
     * Brings the collection up to date with folders; one run at a time. Interrupting the thread ends the run, as
     * {@link #stopIndexing} does.
     *
     * @throws java.io.IOException if a folder cannot be walked; what was indexed before is kept
     */
    IndexingReport index(List<Path> folders, IndexingOptions options) throws IOException, InterruptedException;

    /**
     * Brings the collection up to date with parts of folders, and forgets pictures whose files are gone from there; a run like
     * {@link #index}.
     *
     * @throws java.io.IOException if a folder cannot be walked; what was indexed before is kept
     */
    IndexingReport update(Changed changed) throws IOException, InterruptedException;

    /** Ends a run of {@link #index} soon; what was done is kept. */
    void stopIndexing();

    /** How far indexing has come; empty when none is under way. */
    Optional<Progress> indexing();

    /** Looks for pictures that are there several times. */
    DuplicateSearch duplicates();

    @Override
    void close();

    /** A small picture as a browser takes it. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the socket and forgotten
    record Thumb(byte[] bytes, String mediaType) {}
}
