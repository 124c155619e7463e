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
import org.lookalike.catalog.watch.FallingBack.Telling;
import org.lookalike.image.PictureFile;

/**
 * Keeps a collection up to date with folders. What is noticed only says where to look; what is there is then found by
 * looking, so that nothing that goes unnoticed, is noticed twice or out of order can make the collection wrong for longer than
 * until the next look at its folder.
 */
public final class FolderWatch implements AutoCloseable {
    /** So many times the quiet time of ceaseless changes are waited for. */
    private static final int PATIENCE = 10;
    /** After work, which is followed by as much rest: what changes all the time must not keep a processor busy. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final WatchOptions options;
    private final Updating updating;
    private final Consumer<Notice> notices;
    private final Sights sights;
    private final Telling telling;
    private final Roots roots;
    private final FallingBack lookout;
    private final Settling settling;
    private final Dirty dirty = new Dirty();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean first = true;
    private boolean overflowed;
    private boolean failing;

    /** Brings a collection up to date with what changed. */
    public interface Updating {
        void update(Changed changed) throws IOException, InterruptedException;
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
        this.lookout = new FallingBack(sights, roots, options.poll(), notices);
        this.settling = new Settling(options.quiet(), System::nanoTime);
    }

    /**
     * Until it is closed by another thread. First all that is there is looked at, and files are taken as they are: those that
     * are still being written are noticed when they change.
     */
    public void run() throws InterruptedException {
        try {
            if (options.always())
                lookout.poll();
            else
                lookout.begin(telling, () -> overflowed = true);
            dirty.mark(roots.all());
            while (!isClosed()) {
                notice();
                if (!dirty.isEmpty() && !isClosed())
                    update();
            }
        } catch (ClosedWatchServiceException e) {
            // It is closed.
        } finally {
            lookout.close();
        }
    }

    private void notice() throws InterruptedException {
        begin(roots.renewed());
        begin(sights.renewed());
        if (!first)
            lookout.look(dirty, dirty.isEmpty() ? options.poll() : options.quiet());
        long start = System.nanoTime();
        long patience = options.quiet().multipliedBy(PATIENCE).toNanos();
        while (!dirty.isEmpty() && System.nanoTime() - start < patience && !first
                && lookout.look(dirty, options.quiet())) {
            // Whoever changes something is not done yet.
        }
        if (overflowed)
            beginAnew();
    }

    private void beginAnew() {
        overflowed = false;
        notices.accept(new Notice.Overflow());
        begin(roots.all());
    }

    private void begin(List<Path> directories) {
        for (Path directory : directories)
            lookout.begin(directory);
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
            rest(Duration.ofNanos(Math.min(System.nanoTime() - start, LONGEST_REST.toNanos())));
        } catch (IOException | RuntimeException e) {
            dirty.mark(taken);
            if (!failing && !isClosed())
                notices.accept(new Notice.Failed(e));
            failing = true;
            rest(options.poll());
        }
    }

    private boolean isSettled(PictureFile file) {
        return !isClosed() && (first || settling.test(file));
    }

    private void rest(Duration rest) throws InterruptedException {
        var _ = closed.await(rest.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends {@link #run} soon; what an update under way has not begun with is left. */
    @Override
    public void close() {
        closed.countDown();
        lookout.close();
    }
}
