package org.lookalike.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;

/** What one can ask an index, of its current snapshot; common to readers and the writer. */
final class IndexReading implements AutoCloseable {
    private final Header header;
    private final Directory directory;
    private final Snapshots snapshots;
    private final SearchThreads threads = new SearchThreads();
    private final VectorSearch vectors;

    /** Owns the directory and the snapshots. */
    IndexReading(Header header, Directory directory, Snapshots snapshots, Tuning tuning) {
        this.header = header;
        this.directory = directory;
        this.snapshots = snapshots;
        vectors = new VectorSearch(tuning, threads.tasks());
    }

    SpaceId space() {
        return header.space();
    }

    Optional<IndexedPicture> find(ContentId id) {
        return snapshots.read(s -> Optional.ofNullable(Lookup.find(s, id)));
    }

    Optional<PictureIndex.Known.Seen> seen(String path) {
        return snapshots.read(s -> Optional.ofNullable(Lookup.seen(s, path)));
    }

    Optional<PictureIndex.Known.Failed> failed(String path) {
        return snapshots.read(s -> Optional.ofNullable(Lookup.failed(s, path)));
    }

    void forEachKnown(String folder, Consumer<PictureIndex.Known> action) {
        snapshots.read(s -> {
            KnownBelow.forEach(s, folder, action);
            return s;
        });
    }

    void forEachUnreadable(Consumer<UnreadableFile> action) {
        snapshots.read(s -> {
            KnownBelow.forEachUnreadable(s, action);
            return s;
        });
    }

    void forEach(Consumer<IndexedPicture> action) {
        snapshots.read(s -> {
            InIdOrder.forEach(s, action);
            return s;
        });
    }

    List<IndexedPicture> sample(int n, long seed) {
        return snapshots.read(s -> Sampling.of(s, n, seed));
    }

    void forEachLabelled(Consumer<Labelled> action) {
        snapshots.read(s -> {
            InIdOrder.forEachLabelled(s, action);
            return s;
        });
    }

    Results search(Query query) {
        requireSize(query.embedding().size());
        return snapshots.read(s -> vectors.search(s, query));
    }

    long count(Embedding embedding, float minScore) {
        requireSize(embedding.size());
        return snapshots.read(s -> vectors.count(s, embedding.vector(), minScore));
    }

    Results browse(Filter filter, int offset, int limit) {
        return snapshots.read(s -> Browsing.browse(s, filter, offset, limit));
    }

    Facets facets(Filter filter) {
        return snapshots.read(s -> s.facets(filter));
    }

    Facets facets(Filter filter, Embedding near, float minScore) {
        requireSize(near.size());
        return snapshots.read(s -> {
            NearEnough enough = NearEnough.of(s, near.vector(), minScore, threads.tasks());
            return FacetCounts.of(f -> enough.among(s.candidates(f)), filter);
        });
    }

    IndexStats stats() {
        return snapshots.read(s -> new IndexStats(s.pictures(), s.files(), s.unreadable(), header.dimensions(),
                DiskUse.of(directory), s.getLeafContexts().size()));
    }

    long contents() {
        return snapshots.read(Snapshot::contents);
    }

    /** A writer that was opened again counts from what was durable. */
    long revision() {
        return ((long) snapshots.replaced() << Integer.SIZE) + snapshots.read(Snapshot::revision);
    }

    void replace(SearcherManager searchers) throws IOException {
        snapshots.replace(searchers);
    }

    void refresh() {
        snapshots.refresh();
    }

    void requireSize(int dimensions) {
        if (dimensions != header.dimensions())
            throw new IllegalArgumentException("an embedding of this index has " + header.dimensions()
                    + " numbers, got one of " + dimensions);
    }

    @Override
    public void close() {
        snapshots.close();
        threads.close();
        Disk.run(directory::close);
    }
}
