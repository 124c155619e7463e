package org.lookalike.search.cluster;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.lookalike.image.ContentId;
import org.lookalike.search.AfterCommit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Pending;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.UnreadableFile;

/**
 * The changes of this process: they gather, are sent, and then shown to searches; lookups see them at once. Any number of
 * threads.
 */
final class ClusterChanges {
    /** Each may hold an embedding. */
    private static final int MOST_PENDING = 4_096;

    private final Cluster cluster;
    private final ClusterReading reading;
    private final KnownFiles files;
    private final Pending pending = new Pending();
    private final Bases bases = new Bases();
    private final Outbox outbox;
    private final AfterCommit afterCommit = new AfterCommit();
    private final Lock committing = new ReentrantLock();
    /** Shared by those who note a change with its base, which is two steps; exclusive to whoever forgets both. */
    private final ReadWriteLock noting = new ReentrantReadWriteLock();

    ClusterChanges(Cluster cluster, ClusterReading reading) {
        this.cluster = cluster;
        this.reading = reading;
        files = new KnownFiles(reading);
        outbox = new Outbox(cluster, reading, pending, bases);
    }

    void put(IndexedPicture picture) throws IOException {
        note(() -> {
            bases.changing(picture.id());
            pending.put(picture);
        });
    }

    void remove(ContentId id) throws IOException {
        note(() -> {
            bases.changing(id);
            pending.remove(id);
        });
    }

    void putUnreadable(UnreadableFile file) throws IOException {
        note(() -> pending.putUnreadable(file));
    }

    void removeUnreadable(String path) throws IOException {
        note(() -> pending.removeUnreadable(path));
    }

    private void note(Runnable change) throws IOException {
        if (pending.size() >= MOST_PENDING)
            makeVisible(); // while that fails, nothing more is taken on
        noting.readLock().lock();
        try {
            change.run();
        } finally {
            noting.readLock().unlock();
        }
        outbox.sendMany();
    }

    // Changes first, the cluster after: what is forgotten here in between is seen there by then.

    Optional<IndexedPicture> find(ContentId id) throws IOException {
        var change = pending.lookingUp(() -> Optional.ofNullable(pending.picture(id)));
        if (change.isPresent())
            return Optional.ofNullable(change.get().now());
        Base found = reading.base(id);
        bases.found(id, found);
        return Optional.ofNullable(found.picture());
    }

    Optional<Known> known(String path) throws IOException {
        Optional<Known> seen = pending.lookingUp(() -> Optional.ofNullable(pending.seen(path)));
        if (seen.isPresent())
            return seen;
        var failed = pending.lookingUp(() -> Optional.ofNullable(pending.unreadable(path)));
        Known.Failed stored = null;
        for (Known known : files.at(path))
            switch (known) {
                case Known.Seen there -> {
                    if (!isPending(there.id())) // else it is seen there no longer, or the changes would know
                        return Optional.of(there);
                }
                case Known.Failed there -> stored = there;
            }
        return failed.isPresent()
                ? Optional.ofNullable(failed.get().now()).map(UnreadableJson::failed)
                : Optional.ofNullable(stored);
    }

    private boolean isPending(ContentId id) throws IOException {
        return pending.lookingUp(() -> pending.picture(id) != null);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Sends all changes, which are durable then, shows them to searches, and does what waited for that. */
    void commit() throws IOException {
        makeVisible();
        afterCommit.runDue();
    }

    private void makeVisible() throws IOException {
        committing.lock();
        try {
            afterCommit.commit(() -> {
                long reached = outbox.send();
                if (pending.size() > 0)
                    cluster.ofIndex("POST", "/_refresh", null);
                files.forget();
                forgetUpTo(reached);
            });
        } finally {
            committing.unlock();
        }
    }

    private void forgetUpTo(long reached) throws IOException {
        noting.writeLock().lock();
        try {
            pending.forgetUpTo(reached);
            pending.lookingUp(() -> {
                bases.forgetAllBut(id -> pending.picture(id) != null);
                return reached;
            });
        } finally {
            noting.writeLock().unlock();
        }
    }

    /** Also shows what other processes changed. */
    void refresh() throws IOException {
        outbox.send();
        cluster.ofIndex("POST", "/_refresh", null);
        files.forget();
    }
}
