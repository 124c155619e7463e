package org.lookalike.search;

import java.util.Optional;
import java.util.function.Consumer;
import org.lookalike.image.ContentId;

/** Sees what the writer, often another process, committed before the last {@link #refresh}. */
final class ReadOnlyIndex extends LuceneIndex {

    ReadOnlyIndex(IndexReading reading) {
        super(reading);
    }

    @Override
    public void put(IndexedPicture picture) {
        throw refused();
    }

    @Override
    public void remove(ContentId id) {
        throw refused();
    }

    @Override
    public void putUnreadable(UnreadableFile file) {
        throw refused();
    }

    @Override
    public void removeUnreadable(String path) {
        throw refused();
    }

    @Override
    public Optional<IndexedPicture> find(ContentId id) {
        return reading.find(id);
    }

    @Override
    public Optional<Known> known(String path) {
        return reading.seen(path).<Known>map(s -> s).or(() -> reading.failed(path));
    }

    @Override
    public void forEachKnown(String folder, Consumer<Known> action) {
        reading.forEachKnown(folder, action);
    }

    @Override
    public void commit() {
        refresh();
    }

    @Override
    public void afterCommit(Runnable action) {
        throw refused();
    }

    @Override
    public void refresh() {
        reading.refresh();
    }

    @Override
    public void close() {
        reading.close();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("this index was opened for reading only");
    }
}
