package org.lookalike.catalog.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.PictureIndex;

/**
 * The map of one collection, kept in a file. New pictures find their places and removed ones vanish whenever it is looked
 * at; another process may make it anew meanwhile. Any number of threads.
 */
public final class CollectionMap implements AutoCloseable {
    /** New pictures placed at one look: about a second. */
    private static final int AT_ONCE = 2_000;
    private static final System.Logger LOG = System.getLogger(CollectionMap.class.getName());
    /** The library listens only now and then; what it is at does no harm once the index is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PictureIndex index;
    private final MapFile file;
    private final int landmarks;
    private @Nullable MadeMap map;
    private @Nullable FileTime seen;
    private boolean unsaved;
    private @Nullable MapMaking making;
    private @Nullable Thread thread;
    private @Nullable String failure;

    /** @param index used, not owned: it is closed after this */
    public CollectionMap(PictureIndex index, Path file) {
        this(index, file, MapMaking.LANDMARKS);
    }

    CollectionMap(PictureIndex index, Path file, int landmarks) {
        this.index = index;
        this.file = new MapFile(file);
        this.landmarks = landmarks;
    }

    /** Cheap: nothing is placed. */
    public synchronized MapStatus status() {
        long pictures = index.stats().pictures();
        return new MapStatus(pictures, index.revision(), known().map(m -> MapStatus.Made.of(m, pictures)).orElse(null),
                making == null ? null : making.progress(), failure);
    }

    /** With all the collection's pictures, or with all but those {@link MapView#waiting}; nothing if there is no map. */
    public Optional<MapView> view() {
        return view(AT_ONCE);
    }

    /** With all the collection's pictures, however many are new and however long that takes; nothing if there is no map. */
    public Optional<MapView> wholeView() {
        return view(Integer.MAX_VALUE);
    }

    private synchronized Optional<MapView> view(int atOnce) {
        return known().map(old -> {
            var updating = new Updating(index, old, atOnce);
            MapView view = updating.run();
            if (updating.changed()) {
                map = old.with(view.positions());
                unsaved = true;
            }
            return view;
        });
    }

    /**
     * The picture whose id begins so, if it is on the map. Fast: nothing is placed.
     *
     * @param start the first bytes of its id, at most 32
     */
    public synchronized Optional<ContentId> find(byte[] start) {
        return known().map(MadeMap::positions).flatMap(positions -> {
            int found = positions.find(start);
            return found < 0 ? Optional.empty() : Optional.of(positions.contentId(found));
        });
    }

    /**
     * Makes the map in this thread, which takes minutes for many pictures.
     *
     * @throws Stopped if {@link #stop} was called
     * @throws TooFewPictures if there are not three
     * @throws IllegalStateException if one is being made already
     */
    public void make() {
        finish(begin());
    }

    /** Makes the map in the background, unless that is under way. What goes wrong is told by {@link #status}. */
    public synchronized void start() {
        if (making != null)
            return;
        MapMaking mine = begin();
        // One thread only: questions have the other processors to themselves.
        thread = Thread.ofPlatform().daemon().name("map").start(() -> {
            try {
                finish(mine);
            } catch (Stopped e) {
                // as somebody wanted
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.WARNING, "the map was not made", e);
            }
        });
    }

    /** Ends the making of a map soon; the one before it, if any, is kept. */
    public synchronized void stop() {
        if (making != null)
            making.stop();
    }

    private synchronized MapMaking begin() {
        if (making != null)
            throw new IllegalStateException("this map is being made already");
        failure = null;
        making = new MapMaking(index, landmarks);
        return making;
    }

    private void finish(MapMaking mine) {
        try {
            MadeMap made = mine.run();
            synchronized (this) {
                known(); // what another process wrote meanwhile is older than this
                map = made;
                unsaved = true;
                save();
                making = null;
            }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                making = null;
                failure = e instanceof Stopped
                        ? null
                        : Objects.requireNonNullElseGet(e.getMessage(), e::toString);
            }
            throw e;
        }
    }

    /** What is in the file now, with what was placed since. */
    private Optional<MadeMap> known() {
        try {
            FileTime now = file.changedAt();
            if (!Objects.equals(now, seen)) {
                map = file.read(index.space()).orElse(null);
                seen = now;
                unsaved = false;
            }
            return Optional.ofNullable(map);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        try {
            file.write(Objects.requireNonNull(map));
            seen = file.changedAt();
            unsaved = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the making of a map, and keeps what was placed, unless another process made the map anew. */
    @Override
    public void close() {
        stop();
        Thread last;
        synchronized (this) {
            last = thread;
        }
        try {
            if (last != null)
                last.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            try {
                known();
                if (unsaved)
                    save();
            } catch (UncheckedIOException e) { // they are placed again next time
                LOG.log(System.Logger.Level.WARNING, "the places of new pictures are not kept: " + e.getMessage());
            }
        }
    }
}
