package org.lookalike.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;

/**
 * A collection of pictures that can be asked. Any number of threads; of an index in a folder one writer process at a time.
 * Readers see what was last refreshed, except where a method says otherwise. Failures of the disk, or of a cluster,
 * surface as {@link java.io.UncheckedIOException}.
 */
public interface PictureIndex extends AutoCloseable {

    SpaceId space();

    /** Adds a picture, or replaces the one of the same content id. {@link #find} and {@link #known} see it at once. */
    void put(IndexedPicture picture);

    /** Forgets a picture with all its places; nothing happens if it is not there. */
    void remove(ContentId id);

    void putUnreadable(UnreadableFile file);

    void removeUnreadable(String path);

    /** The picture, as last put, committed or not. */
    Optional<IndexedPicture> find(ContentId id);

    /** What the index knows of a file, as last put, committed or not. Fast: asked once for every file of a folder. */
    Optional<Known> known(String path);

    /** Every file known below a folder, pictures' places and unreadable ones, in no particular order. */
    void forEachKnown(String folder, Consumer<Known> action);

    /** Every unreadable file, as last refreshed, in no particular order. */
    void forEachUnreadable(Consumer<UnreadableFile> action);

    /** Every picture with its embedding, as last refreshed, in order of content id; one at a time, none is kept. */
    void forEach(Consumer<IndexedPicture> action);

    /**
     * Some of the pictures, chosen by chance, as last refreshed; all if there are no more. Costs as much as so many
     * {@link #find}, however large the index is.
     *
     * @param seed decides, together with the pictures there are, but not with the order in which they came: the same
     *        collection gives the same sample, and a grown one nearly the same
     */
    List<IndexedPicture> sample(int n, long seed);

    /** Every picture's id and labels, as last refreshed, in order of content id; far faster than reading all of it. */
    void forEachLabelled(Consumer<Labelled> action);

    /** The nearest pictures. Best score first, equal scores by content id; the same pages in whatever order asked. */
    Results search(Query query);

    /** How many pictures score at least so much; compares with every one. */
    long count(Embedding embedding, float minScore);

    /** Pictures without a question, in order of their first path. */
    Results browse(Filter filter, int offset, int limit);

    Facets facets(Filter filter);

    /** Likewise, of pictures that score at least so much. Compares with every one. */
    Facets facets(Filter filter, Embedding near, float minScore);

    IndexStats stats();

    /** A number that is the same as long as the same pictures are seen at as many places, whatever else happens to them. */
    long contents();

    /** Another number whenever searches see anything new, be it a picture, a place or a label. */
    long revision();

    /** Makes all changes durable and visible to searches. Cheap when there are none. */
    void commit();

    /**
     * Has something done once the changes made so far are durable, such as deleting what only they make superfluous: by
     * whoever calls {@link #commit} next. What fails then is logged, and keeps nothing else from being done. A process that is
     * killed before may never do it.
     */
    void afterCommit(Runnable action);

    /** Makes all changes visible to searches of this process without waiting for the disk. */
    void refresh();

    /** Commits and closes. */
    @Override
    void close();

    /** What an index knows of a file. */
    sealed interface Known {
        String path();

        long bytes();

        long modifiedMillis();

        /** A place of a picture. */
        record Seen(String path, long bytes, long modifiedMillis, ContentId id) implements Known {}

        /** A file that could not be read. */
        record Failed(String path, long bytes, long modifiedMillis, String reason, String detail) implements Known {}
    }
}
