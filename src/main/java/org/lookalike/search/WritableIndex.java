package org.lookalike.search;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexWriter;
import org.lookalike.image.ContentId;

/** The one writer of an index, and a reader of it. */
final class WritableIndex extends LuceneIndex {
    private final IndexWriter writer;
    private final Tuning tuning;
    private final Pending pending = new Pending();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Owns both. */
    WritableIndex(IndexWriter writer, IndexReading reading, Tuning tuning) {
        super(reading);
        this.writer = writer;
        this.tuning = tuning;
    }

    // First the writer, then the pending changes: what is pending has always reached the writer (see refresh).

    @Override
    public void put(IndexedPicture picture) {
        reading.requireSize(picture.embedding().size());
        Disk.get(() -> writer.updateDocument(Documents.term(picture.id()), Documents.of(picture)));
        pending.put(picture);
        refreshIfMuchIsPending();
    }

    @Override
    public void remove(ContentId id) {
        Disk.get(() -> writer.deleteDocuments(Documents.term(id)));
        pending.remove(id);
        refreshIfMuchIsPending();
    }

    @Override
    public void putUnreadable(UnreadableFile file) {
        Disk.get(() -> writer.updateDocument(Documents.unreadable(file.path()), Documents.of(file)));
        pending.putUnreadable(file);
        refreshIfMuchIsPending();
    }

    @Override
    public void removeUnreadable(String path) {
        Disk.get(() -> writer.deleteDocuments(Documents.unreadable(path)));
        pending.removeUnreadable(path);
        refreshIfMuchIsPending();
    }

    @Override
    public Optional<IndexedPicture> find(ContentId id) {
        return Disk.get(() -> pending.lookingUp(() -> {
            Pending.Change<IndexedPicture> change = pending.picture(id);
            return change == null ? reading.find(id) : Optional.ofNullable(change.now());
        }));
    }

    @Override
    public Optional<Known> known(String path) {
        return Disk.get(() -> pending.lookingUp(() -> seen(path).<Known>map(s -> s).or(() -> failed(path))));
    }

    private Optional<Known.Seen> seen(String path) {
        // A picture that changed and was seen there before is either in the first answer or seen there no longer.
        return Optional.ofNullable(pending.seen(path))
                .or(() -> reading.seen(path).filter(s -> pending.picture(s.id()) == null));
    }

    private Optional<Known.Failed> failed(String path) {
        Pending.Change<UnreadableFile> change = pending.unreadable(path);
        if (change == null)
            return reading.failed(path);
        return Optional.ofNullable(change.now()).map(UnreadableRecord::failed);
    }

    @Override
    public void forEachKnown(String folder, Consumer<Known> action) {
        refresh();
        reading.forEachKnown(folder, action);
    }

    @Override
    public void commit() {
        if (writer.hasUncommittedChanges())
            Disk.get(writer::commit);
        refresh();
    }

    @Override
    public void refresh() {
        long reached = pending.latest();
        reading.refresh();
        pending.forgetUpTo(reached);
    }

    private void refreshIfMuchIsPending() {
        if (pending.size() >= tuning.pendingChanges())
            refresh();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true))
            return;
        try {
            Disk.get(writer::commit);
        } finally {
            release();
        }
    }

    /** Frees the lock, too. */
    private void release() {
        try {
            // Closes without waiting for merges, which may take minutes; the next writer starts them again.
            Disk.run(writer::rollback);
        } finally {
            reading.close();
        }
    }
}
