package org.lookalike.search;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.lookalike.image.ContentId;

/**
 * The one writer of an index, and a reader of it. Lucene ends its writer when the disk fails it; then another one is opened
 * with the next change, and gets all that was not durable, so that a full disk costs nothing but the answer that it is full.
 */
final class WritableIndex extends LuceneIndex {
    private static final System.Logger LOG = System.getLogger(WritableIndex.class.getName());

    private final Writers writers;
    private final Tuning tuning;
    private final Pending pending = new Pending();
    private final AfterCommit afterCommit = new AfterCommit();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReadWriteLock using = new ReentrantReadWriteLock();
    private final Lock committing = new ReentrantLock();
    /** The number of the latest change that is durable and in snapshots; written while committing. */
    private long durable;
    private volatile IndexWriter writer;
    private volatile boolean failing;

    /** Owns the writer and the reading. */
    WritableIndex(Writers writers, IndexWriter writer, IndexReading reading, Tuning tuning) {
        super(reading);
        this.writers = writers;
        this.writer = writer;
        this.tuning = tuning;
    }

    @FunctionalInterface
    private interface Work {
        void with(IndexWriter writer) throws IOException;
    }

    // First the writer, then the pending changes: what is pending has always reached the writer (see commit).

    @Override
    public void put(IndexedPicture picture) {
        reading.requireSize(picture.embedding().size());
        change(open -> open.put(picture), () -> pending.put(picture));
    }

    @Override
    public void remove(ContentId id) {
        change(open -> open.remove(id), () -> pending.remove(id));
    }

    @Override
    public void putUnreadable(UnreadableFile file) {
        change(open -> open.putUnreadable(file), () -> pending.putUnreadable(file));
    }

    @Override
    public void removeUnreadable(String path) {
        change(open -> open.removeUnreadable(path), () -> pending.removeUnreadable(path));
    }

    @FunctionalInterface
    private interface Change {
        void to(Changes changes) throws IOException;
    }

    private void change(Change change, Runnable note) {
        if (pending.size() >= tuning.pendingChanges())
            makeDurable(); // while that fails, nothing more is taken on
        use(open -> {
            change.to(new WriterChanges(open));
            note.run();
        });
    }

    private void use(Work work) {
        Disk.run(() -> {
            if (!writer.isOpen())
                openAgain();
            using.readLock().lock();
            try {
                work.with(writer);
            } catch (AlreadyClosedException e) {
                if (closed.get())
                    throw e;
                throw cause(e);
            } finally {
                using.readLock().unlock();
            }
        });
    }

    /** Of a writer that has ended, Lucene knows why. */
    private IOException cause(AlreadyClosedException e) {
        Throwable why = writer.getTragicException();
        return why instanceof IOException disk ? disk : new IOException("the index cannot be written: " + why, e);
    }

    private void openAgain() throws IOException {
        using.writeLock().lock();
        try {
            if (writer.isOpen() || closed.get())
                return;
            LOG.log(failing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING,
                    "the index could not be written ({0}); trying again with {1} changes",
                    writer.getTragicException(), pending.size());
            failing = true; // told once, until it works again
            IndexWriter other = writers.again();
            try {
                pending.since(0, new WriterChanges(other));
                reading.replace(Writers.searchers(other));
                writer = other;
            } catch (IOException | RuntimeException e) {
                other.rollback();
                throw e;
            }
        } finally {
            using.writeLock().unlock();
        }
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
        return change == null
                ? reading.failed(path)
                : Optional.ofNullable(change.now()).map(UnreadableRecord::failed);
    }

    @Override
    public void forEachKnown(String folder, Consumer<Known> action) {
        refresh();
        reading.forEachKnown(folder, action);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public void commit() {
        makeDurable();
        afterCommit.runDue();
    }

    /**
     * Those who come while another commits wait for it, and then one commit is enough for all of them. Runs no action: these
     * may need what whoever makes a change holds.
     */
    private void makeDurable() {
        long mine = pending.latest();
        committing.lock();
        try {
            if (durable < mine || afterCommit.isAwaited())
                commitAll();
        } finally {
            committing.unlock();
        }
    }

    private void commitAll() {
        use(open -> {
            long reached = pending.latest();
            afterCommit.commit(() -> {
                if (open.hasUncommittedChanges())
                    open.commit();
                reading.refresh();
            });
            pending.forgetUpTo(reached);
            durable = reached;
            failing = false;
        });
    }

    @Override
    public void refresh() {
        use(open -> reading.refresh());
    }

    @Override
    public void close() {
        if (closed.get())
            return;
        try {
            commit();
        } finally {
            if (!closed.getAndSet(true))
                release();
        }
    }

    /** Frees the lock, too. */
    private void release() {
        try {
            Disk.run(() -> writers.end(writer));
        } finally {
            reading.close();
        }
    }
}
