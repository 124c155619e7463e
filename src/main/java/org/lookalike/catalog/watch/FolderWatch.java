package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.PictureFile;

/**
 * Keeps a collection up to date with folders. What is noticed only says where to look; what is there is then found by
 * looking, so that nothing that goes unnoticed, is noticed twice or out of order can make the collection wrong for longer than
 * until the next look at its folder.
 */
public final class FolderWatch implements AutoCloseable {
    /** So many times the quiet time of ceaseless changes are waited for. */
    private static final int PATIENCE = 10;
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);
    /** After work, in times of its length: what changes all the time must not keep a processor busy. */
    private static final int REST = 1;

    private final WatchOptions options;
    private final Updating updating;
    private final Consumer<Notice> notices;
    private final Sights sights;
    private final Telling telling;
    private final Roots roots;
    private final Settling settling;
    private final Dirty dirty = new Dirty();
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Null until it is begun. */
    private volatile @Nullable Lookout lookout;
    private boolean first = true;
    private boolean overflowed;
    private boolean failing;

    /** Brings a collection up to date with what changed. */
    public interface Updating {
        void update(Changed changed) throws IOException, InterruptedException;
    }

    /** How to be told of changes. */
    interface Telling {

        /** @param overflow what to do when the system lost count */
        Lookout begin(Sights sights, Runnable overflow) throws IOException;
    }

    /**
     * @param except files that are passed over
     * @param updating called by the thread that runs
     * @param notices likewise
     */
    public FolderWatch(List<Path> folders, Predicate<Path> except, WatchOptions options, Updating updating,
            Consumer<Notice> notices) {
        this(folders, except, options, updating, notices, Notified::new);
    }

    FolderWatch(List<Path> folders, Predicate<Path> except, WatchOptions options, Updating updating,
            Consumer<Notice> notices, Telling telling) {
        this.telling = telling;
        this.options = options;
        this.updating = updating;
        this.notices = notices;
        this.sights = new Sights(except, new SystemDrives());
        this.roots = new Roots(folders, notices);
        this.settling = new Settling(options.quiet(), System::nanoTime);
    }

    /**
     * Until it is closed by another thread. First all that is there is looked at, and files are taken as they are: those that
     * are still being written are noticed when they change.
     */
    public void run() throws InterruptedException {
        try {
            Lookout now = options.always() ? polled() : told();
            lookout = now;
            dirty.mark(roots.all());
            while (!isClosed())
                now = round(now);
        } catch (ClosedWatchServiceException e) {
            // It is closed.
        } finally {
            closeLookout();
        }
    }

    /** Answers who looks out in the next. */
    private Lookout round(Lookout now) throws InterruptedException {
        Lookout next = now;
        try {
            notice(now);
        } catch (IOException e) {
            next = fallBack(e);
        }
        if (!dirty.isEmpty() && !isClosed())
            update();
        return next;
    }

    private void notice(Lookout now) throws IOException, InterruptedException {
        begin(now, roots.renewed());
        begin(now, sights.renewed());
        if (!first)
            now.look(dirty, dirty.isEmpty() ? options.poll() : options.quiet());
        long start = System.nanoTime();
        long patience = options.quiet().multipliedBy(PATIENCE).toNanos();
        while (!dirty.isEmpty() && System.nanoTime() - start < patience && !first && now.look(dirty, options.quiet())) {
            // Whoever changes something is not done yet.
        }
        if (overflowed)
            beginAnew(now);
    }

    private void beginAnew(Lookout now) throws IOException {
        overflowed = false;
        notices.accept(new Notice.Overflow());
        begin(now, roots.all());
    }

    private void begin(Lookout now, List<Path> directories) throws IOException {
        for (Path directory : directories)
            now.begin(directory);
        dirty.mark(directories);
    }

    private void update() throws InterruptedException {
        List<Path> taken = dirty.take();
        List<Part> parts = taken.stream().flatMap(folder -> roots.part(folder).stream()).distinct().toList();
        if (parts.isEmpty()) {
            first = false;
            return; // they are looked at when they are back
        }
        long start = System.nanoTime();
        settling.beginLook();
        try {
            updating.update(new Changed(parts, this::isSettled, new Absence(sights), true));
            failing = false;
            first = false;
            dirty.mark(settling.endLook());
            if (dirty.isEmpty())
                notices.accept(new Notice.UpToDate());
            rest(Duration.ofNanos(REST * (System.nanoTime() - start)), LONGEST_REST);
        } catch (IOException | RuntimeException e) {
            dirty.mark(taken);
            if (!failing && !isClosed())
                notices.accept(new Notice.Failed(e));
            failing = true;
            rest(options.poll(), options.poll());
        }
    }

    private boolean isSettled(PictureFile file) {
        return !isClosed() && (first || settling.test(file));
    }

    private void rest(Duration wanted, Duration longest) throws InterruptedException {
        Duration rest = wanted.compareTo(longest) < 0 ? wanted : longest;
        var _ = closed.await(rest.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Lookout told() {
        try {
            Lookout told = telling.begin(sights, () -> overflowed = true);
            try {
                for (Path root : roots.all())
                    told.begin(root);
                return told;
            } catch (IOException e) {
                told.close();
                throw e;
            }
        } catch (IOException e) {
            notices.accept(new Notice.Polls(String.valueOf(e.getMessage())));
            return polled();
        }
    }

    private Lookout polled() {
        var polled = new Polled(sights, options.poll());
        for (Path root : roots.all())
            polled.begin(root);
        return polled;
    }

    private Lookout fallBack(IOException e) {
        notices.accept(new Notice.Polls(String.valueOf(e.getMessage())));
        closeLookout();
        Lookout polled = polled();
        lookout = polled;
        dirty.mark(roots.all());
        return polled;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends {@link #run} soon; what an update under way has not begun with is left. */
    @Override
    public void close() {
        closed.countDown();
        closeLookout();
    }

    private void closeLookout() {
        Lookout now = lookout;
        try {
            if (now != null)
                now.close();
        } catch (IOException e) {
            System.getLogger(FolderWatch.class.getName())
                    .log(System.Logger.Level.WARNING, "watching folders did not end cleanly: " + e.getMessage());
        }
    }
}
