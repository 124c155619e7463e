package org.lookalike.search;

import java.util.List;
import java.util.function.Consumer;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;

/** What is asked of an index alike, whether or not it can be changed. */
abstract sealed class LuceneIndex implements PictureIndex permits ReadOnlyIndex, WritableIndex {
    final IndexReading reading;

    LuceneIndex(IndexReading reading) {
        this.reading = reading;
    }

    @Override
    public final SpaceId space() {
        return reading.space();
    }

    @Override
    public final void forEach(Consumer<IndexedPicture> action) {
        reading.forEach(action);
    }

    @Override
    public final void forEachUnreadable(Consumer<UnreadableFile> action) {
        reading.forEachUnreadable(action);
    }

    @Override
    public final List<IndexedPicture> sample(int n, long seed) {
        return reading.sample(n, seed);
    }

    @Override
    public final void forEachLabelled(Consumer<Labelled> action) {
        reading.forEachLabelled(action);
    }

    @Override
    public final Results search(Query query) {
        return reading.search(query);
    }

    @Override
    public final long count(Embedding embedding, float minScore) {
        return reading.count(embedding, minScore);
    }

    @Override
    public final Results browse(Filter filter, int offset, int limit) {
        return reading.browse(filter, offset, limit);
    }

    @Override
    public final Facets facets(Filter filter) {
        return reading.facets(filter);
    }

    @Override
    public final Facets facets(Filter filter, Embedding near, float minScore) {
        return reading.facets(filter, near, minScore);
    }

    @Override
    public final IndexStats stats() {
        return reading.stats();
    }

    @Override
    public final long contents() {
        return reading.contents();
    }

    @Override
    public final long revision() {
        return reading.revision();
    }
}
