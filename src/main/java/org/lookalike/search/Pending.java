package org.lookalike.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;

/**
 * Changes that are not durable yet: lookups see them before searches do, and a writer that a full disk has ended gets
 * them again. Any thread may use it. A lookup holds the reading lock from its first glance here until it has read the
 * snapshot: otherwise a change could vanish from here after an older snapshot was taken.
 */
public final class Pending {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<ContentId, Change<IndexedPicture>> pictures = new HashMap<>();
    private final Map<String, Change<UnreadableFile>> unreadable = new HashMap<>();
    private final Map<String, ContentId> seen = new HashMap<>();
    private long latest;

    /** @param now null if it was removed */
    public record Change<T>(long number, @Nullable T now) {}

    public void put(IndexedPicture picture) {
        locked(() -> {
            forgetPlaces(pictures.put(picture.id(), new Change<>(++latest, picture)));
            picture.places().forEach(p -> seen.put(p.path(), picture.id()));
        });
    }

    public void remove(ContentId id) {
        locked(() -> forgetPlaces(pictures.put(id, new Change<>(++latest, null))));
    }

    public void putUnreadable(UnreadableFile file) {
        locked(() -> unreadable.put(file.path(), new Change<>(++latest, file)));
    }

    public void removeUnreadable(String path) {
        locked(() -> unreadable.put(path, new Change<>(++latest, null)));
    }

    /** The number of the latest change; all up to it have reached the writer. */
    public long latest() {
        return Disk.get(() -> lookingUp(() -> latest));
    }

    public int size() {
        return Disk.get(() -> lookingUp(() -> pictures.size() + unreadable.size()));
    }

    /** Forgets the changes that are durable, and in snapshots, by now. */
    public void forgetUpTo(long number) {
        locked(() -> {
            pictures.values().removeIf(c -> c.number() <= number);
            unreadable.values().removeIf(c -> c.number() <= number);
            seen.values().removeIf(id -> !pictures.containsKey(id));
        });
    }

    /** Makes those changes again that came after the one of this number. */
    public void since(long number, Changes target) throws IOException {
        lookingUp(() -> {
            for (var change : pictures.entrySet()) {
                IndexedPicture now = change.getValue().now();
                if (change.getValue().number() <= number)
                    continue;
                if (now == null)
                    target.remove(change.getKey());
                else
                    target.put(now);
            }
            for (var change : unreadable.entrySet()) {
                UnreadableFile now = change.getValue().now();
                if (change.getValue().number() <= number)
                    continue;
                if (now == null)
                    target.removeUnreadable(change.getKey());
                else
                    target.putUnreadable(now);
            }
            return latest;
        });
    }

    public <T> T lookingUp(IOSupplier<T> lookup) throws IOException {
        lock.readLock().lock();
        try {
            return lookup.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Null if nothing happened to the picture. While {@link #lookingUp}. */
    public @Nullable Change<IndexedPicture> picture(ContentId id) {
        return pictures.get(id);
    }

    /** Null if nothing happened to the file. While {@link #lookingUp}. */
    public @Nullable Change<UnreadableFile> unreadable(String path) {
        return unreadable.get(path);
    }

    /** Null if no changed picture was seen there. While {@link #lookingUp}. */
    public PictureIndex.Known.@Nullable Seen seen(String path) {
        ContentId id = seen.get(path);
        Change<IndexedPicture> change = id == null ? null : pictures.get(id);
        IndexedPicture picture = change == null ? null : change.now();
        if (picture == null)
            return null;
        for (Place p : picture.places())
            if (p.path().equals(path))
                return new PictureIndex.Known.Seen(path, p.bytes(), p.modifiedMillis(), picture.id());
        return null;
    }

    private void forgetPlaces(@Nullable Change<IndexedPicture> before) {
        IndexedPicture picture = before == null ? null : before.now();
        if (picture != null)
            picture.places().forEach(p -> seen.remove(p.path(), picture.id()));
    }

    private void locked(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
