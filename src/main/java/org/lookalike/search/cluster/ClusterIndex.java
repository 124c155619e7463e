package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexStats;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Labelled;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;
import org.lookalike.search.UnreadableFile;

/**
 * An index on a cluster. Any number of processes may have it open, and change it: of two who change the same picture at
 * once, both changes are kept, and where they contradict each other the later. What fails surfaces as
 * {@link java.io.UncheckedIOException} of a {@link ClusterFailure}.
 */
final class ClusterIndex implements PictureIndex {
    private final Layout layout;
    private final Cluster cluster;
    private final boolean changeable;
    private final ClusterReading reading;
    private final ClusterChanges changes;
    private final ClusterSearch search;
    private final ClusterBrowsing browsing;
    private final ClusterFacets facets;
    private final ClusterFigures figures;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Owns the cluster's client. */
    ClusterIndex(Layout layout, Cluster cluster, boolean changeable, ClusterTuning tuning) {
        this.layout = layout;
        this.cluster = cluster;
        this.changeable = changeable;
        Asked asked = new Asked(cluster);
        reading = new ClusterReading(cluster, asked);
        changes = new ClusterChanges(cluster, reading);
        search = new ClusterSearch(asked, tuning);
        browsing = new ClusterBrowsing(asked);
        facets = new ClusterFacets(asked);
        figures = new ClusterFigures(cluster, asked, layout.dimensions());
    }

    @Override
    public SpaceId space() {
        return layout.space();
    }

    int dimensions() {
        return layout.dimensions();
    }

    @Override
    public void put(IndexedPicture picture) {
        requireSize(picture.embedding());
        change(() -> changes.put(picture));
    }

    @Override
    public void remove(ContentId id) {
        change(() -> changes.remove(id));
    }

    @Override
    public void putUnreadable(UnreadableFile file) {
        change(() -> changes.putUnreadable(file));
    }

    @Override
    public void removeUnreadable(String path) {
        change(() -> changes.removeUnreadable(path));
    }

    @Override
    public void afterCommit(Runnable action) {
        change(() -> changes.afterCommit(action));
    }

    private void change(Unchecked.Doing change) {
        if (!changeable)
            throw new UnsupportedOperationException("this index was opened for reading only");
        Unchecked.run(change);
    }

    @Override
    public void commit() {
        Unchecked.run(changes::commit);
    }

    /** Also shows what other processes changed. */
    @Override
    public void refresh() {
        Unchecked.run(changes::refresh);
    }

    @Override
    public Optional<IndexedPicture> find(ContentId id) {
        return Unchecked.get(() -> changes.find(id));
    }

    @Override
    public Optional<Known> known(String path) {
        return Unchecked.get(() -> changes.known(path));
    }

    @Override
    public void forEachKnown(String folder, Consumer<Known> action) {
        refresh();
        Unchecked.run(() -> reading.forEachKnown(folder, action));
    }

    @Override
    public void forEachUnreadable(Consumer<UnreadableFile> action) {
        Unchecked.run(() -> reading.forEachUnreadable(action));
    }

    @Override
    public void forEach(Consumer<IndexedPicture> action) {
        Unchecked.run(() -> reading.forEach(action));
    }

    @Override
    public List<IndexedPicture> sample(int n, long seed) {
        return Unchecked.get(() -> reading.sample(n, seed));
    }

    @Override
    public void forEachLabelled(Consumer<Labelled> action) {
        Unchecked.run(() -> reading.forEachLabelled(action));
    }

    @Override
    public Results search(Query query) {
        requireSize(query.embedding());
        return Unchecked.get(() -> search.search(query));
    }

    @Override
    public long count(Embedding embedding, float minScore) {
        requireSize(embedding);
        return Unchecked.get(() -> search.count(near(embedding, minScore)));
    }

    @Override
    public Results browse(Filter filter, int offset, int limit) {
        return Unchecked.get(() -> browsing.browse(filter, offset, limit));
    }

    @Override
    public Facets facets(Filter filter) {
        return Unchecked.get(() -> facets.of(FilterJson.of(Filter.NONE), filter));
    }

    @Override
    public Facets facets(Filter filter, Embedding embedding, float minScore) {
        requireSize(embedding);
        return Unchecked.get(() -> facets.of(near(embedding, minScore), filter));
    }

    private static ObjectNode near(Embedding embedding, float minScore) {
        return ClusterSearch.comparing(FilterJson.of(Filter.NONE), embedding.vector(), minScore);
    }

    @Override
    public IndexStats stats() {
        return Unchecked.get(figures::stats);
    }

    @Override
    public long contents() {
        return Unchecked.get(figures::contents);
    }

    @Override
    public long revision() {
        return Unchecked.get(figures::revision);
    }

    @Override
    public void close() {
        if (closed.get())
            return;
        try {
            if (changeable)
                commit();
        } finally {
            if (!closed.getAndSet(true))
                Unchecked.run(cluster::close);
        }
    }

    private void requireSize(Embedding embedding) {
        if (embedding.size() != layout.dimensions())
            throw new IllegalArgumentException("an embedding of this index has " + layout.dimensions()
                    + " numbers, got one of " + embedding.size());
    }
}
