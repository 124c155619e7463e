package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.AfterCommit;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexStats;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Labelled;
import org.lookalike.search.Pending;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;
import org.lookalike.search.UnreadableFile;

/**
 * An index on a cluster. Any number of processes may have it open, and change it: of two who change the same picture at
 * once, both changes are kept, and where they contradict each other the later. What fails surfaces as {@link UncheckedIOException} of a {@link ClusterFailure}.
 */
final class ClusterIndex implements PictureIndex {
    /** Changes that lookups see before they are refreshed; each may hold an embedding. */
    private static final int MOST_PENDING = 4_096;

    private final Layout layout;
    private final Cluster cluster;
    private final boolean changeable;
    private final Pending pending = new Pending();
    private final Bases bases = new Bases();
    private final AfterCommit afterCommit = new AfterCommit();
    private final Outbox outbox;
    private final ClusterReading reading;
    private final KnownFiles files;
    private final ClusterSearch search;
    private final ClusterFacets facets;
    private final ClusterFigures figures;
    private final Asked asked;
    private final Lock committing = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Owns the cluster's client. */
    ClusterIndex(Layout layout, Cluster cluster, boolean changeable, ClusterTuning tuning) {
        this.layout = layout;
        this.cluster = cluster;
        this.changeable = changeable;
        asked = new Asked(cluster);
        reading = new ClusterReading(cluster, asked);
        files = new KnownFiles(reading);
        outbox = new Outbox(cluster, reading, pending, bases);
        search = new ClusterSearch(asked, tuning);
        facets = new ClusterFacets(asked);
        figures = new ClusterFigures(cluster, asked, layout.dimensions());
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T get(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        change(() -> {
            bases.changing(picture.id());
            pending.put(picture);
        });
    }

    @Override
    public void remove(ContentId id) {
        change(() -> {
            bases.changing(id);
            pending.remove(id);
        });
    }

    @Override
    public void putUnreadable(UnreadableFile file) {
        change(() -> pending.putUnreadable(file));
    }

    @Override
    public void removeUnreadable(String path) {
        change(() -> pending.removeUnreadable(path));
    }

    private void change(Runnable note) {
        if (!changeable)
            throw new UnsupportedOperationException("this index was opened for reading only");
        if (pending.size() >= MOST_PENDING)
            makeVisible(); // while that fails, nothing more is taken on
        note.run();
        get(() -> {
            outbox.sendMany();
            return true;
        });
    }

    // Changes first, the cluster after: what is forgotten here in between is seen there by then.

    @Override
    public Optional<IndexedPicture> find(ContentId id) {
        return get(() -> {
            var change = pending.lookingUp(() -> Optional.ofNullable(pending.picture(id)));
            if (change.isPresent())
                return Optional.ofNullable(change.get().now());
            Base found = reading.base(id);
            bases.found(id, found);
            return Optional.ofNullable(found.picture());
        });
    }

    @Override
    public Optional<Known> known(String path) {
        return get(() -> {
            Optional<Known> seen = pending.lookingUp(() -> Optional.ofNullable(pending.seen(path)));
            if (seen.isPresent())
                return seen;
            var failed = pending.lookingUp(() -> Optional.ofNullable(pending.unreadable(path)));
            Known.Failed stored = null;
            for (Known known : files.at(path))
                switch (known) {
                    case Known.Seen there -> {
                        if (!isPending(there.id()))
                            return Optional.of(there);
                    }
                    case Known.Failed there -> stored = there;
                }
            return failed.isPresent()
                    ? Optional.ofNullable(failed.get().now()).map(UnreadableJson::failed)
                    : Optional.ofNullable(stored);
        });
    }

    /** It is seen there no longer, or {@link Pending#seen} would know. */
    private boolean isPending(ContentId id) {
        return get(() -> pending.lookingUp(() -> pending.picture(id) != null));
    }

    @Override
    public void forEachKnown(String folder, Consumer<Known> action) {
        refresh();
        each(() -> reading.forEachKnown(folder, action));
    }

    @FunctionalInterface
    private interface Walking {
        void done() throws IOException;
    }

    private static void each(Walking walking) {
        get(() -> {
            walking.done();
            return true;
        });
    }

    @Override
    public void forEachUnreadable(Consumer<UnreadableFile> action) {
        each(() -> reading.forEachUnreadable(action));
    }

    @Override
    public void forEach(Consumer<IndexedPicture> action) {
        each(() -> reading.forEach(action));
    }

    @Override
    public List<IndexedPicture> sample(int n, long seed) {
        return get(() -> reading.sample(n, seed));
    }

    @Override
    public void forEachLabelled(Consumer<Labelled> action) {
        each(() -> reading.forEachLabelled(action));
    }

    @Override
    public Results search(Query query) {
        requireSize(query.embedding());
        return get(() -> search.search(query));
    }

    @Override
    public long count(Embedding embedding, float minScore) {
        requireSize(embedding);
        return get(() -> search.count(near(embedding, minScore)));
    }

    private static ObjectNode near(Embedding embedding, float minScore) {
        return ClusterSearch.comparing(FilterJson.of(Filter.NONE), embedding.vector(), minScore);
    }

    @Override
    public Results browse(Filter filter, int offset, int limit) {
        if (offset < 0 || limit < 0)
            throw new IllegalArgumentException("offset and limit are at least 0, got " + offset + " and " + limit);
        if ((long) offset + limit > Layout.DEEPEST)
            throw new IllegalArgumentException("an index on a cluster is paged to its " + Layout.DEEPEST
                    + "th picture at most, got " + ((long) offset + limit));
        return get(() -> {
            ObjectNode body = Cluster.JSON.createObjectNode();
            body.put("from", offset).put("size", limit).put("track_total_hits", true);
            body.set("query", FilterJson.of(filter));
            body.putArray("sort").add(Names.FIRST_PATH).add(Names.ID);
            PictureJson.SHOWN.forEach(body.putArray("_source")::add);
            JsonNode answer = asked.search(body);
            List<Hit> hits = new ArrayList<>();
            for (JsonNode hit : Asked.hits(answer))
                hits.add(PictureJson.hit(offset + hits.size() + 1, 0, hit.path("_source")));
            return new Results(hits, true, Asked.total(answer));
        });
    }

    @Override
    public Facets facets(Filter filter) {
        return get(() -> facets.of(FilterJson.of(Filter.NONE), filter));
    }

    @Override
    public Facets facets(Filter filter, Embedding embedding, float minScore) {
        requireSize(embedding);
        return get(() -> facets.of(near(embedding, minScore), filter));
    }

    @Override
    public IndexStats stats() {
        return get(figures::stats);
    }

    @Override
    public long contents() {
        return get(figures::contents);
    }

    @Override
    public long revision() {
        return get(figures::revision);
    }

    @Override
    public void commit() {
        makeVisible();
        afterCommit.runDue();
    }

    /** Sends all changes, which are durable then, and shows them to searches. */
    private void makeVisible() {
        committing.lock();
        try {
            each(() -> afterCommit.commit(() -> {
                long reached = outbox.send();
                if (pending.size() > 0)
                    cluster.ofIndex("POST", "/_refresh", null);
                files.forget();
                pending.forgetUpTo(reached);
                bases.forgetAllBut(this::isPending);
            }));
        } finally {
            committing.unlock();
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (!changeable)
            throw new UnsupportedOperationException("this index was opened for reading only");
        afterCommit.add(action);
    }

    /** Also shows what other processes changed. */
    @Override
    public void refresh() {
        each(() -> {
            outbox.send();
            cluster.ofIndex("POST", "/_refresh", null);
            files.forget();
        });
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
                each(cluster::close);
        }
    }

    private void requireSize(Embedding embedding) {
        if (embedding.size() != layout.dimensions())
            throw new IllegalArgumentException("an embedding of this index has " + layout.dimensions()
                    + " numbers, got one of " + embedding.size());
    }
}
