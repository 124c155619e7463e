package org.lookalike.catalog.calibrate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/**
 * How many of the nearest pictures the answers that people get find: one in twenty approximate answers is compared, in the
 * background, with the exact one. One comparison at a time, less than a twentieth of the time in all; what comes while one is
 * under way is let go. Any number of threads; closed before the index.
 */
public final class LiveRecall implements AutoCloseable {
    /** Hits of each answer that are compared. */
    public static final int AT = 20;
    private static final int ONE_IN = 20;
    /** A comparison that took so long is followed by a pause this many times as long. */
    private static final int PAUSE = 19;
    private static final int WINDOW = 200;

    private final PictureIndex index;
    private final Traffic traffic;
    private final Executor background;
    private final @Nullable ExecutorService owned;
    private final LongSupplier nanos;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicLong exact = new AtomicLong();
    private final AtomicLong approximate = new AtomicLong();
    private final Deque<Double> latest = new ArrayDeque<>();
    private volatile long notBefore;
    private volatile boolean closing;

    public LiveRecall(PictureIndex index, Traffic traffic) {
        this(index, traffic, Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("recall")
                .factory()), System::nanoTime);
    }

    private LiveRecall(PictureIndex index, Traffic traffic, ExecutorService owned, LongSupplier nanos) {
        this(index, traffic, owned, owned, nanos);
    }

    /** @param nanos a clock */
    LiveRecall(PictureIndex index, Traffic traffic, Executor background, LongSupplier nanos) {
        this(index, traffic, background, null, nanos);
    }

    private LiveRecall(PictureIndex index, Traffic traffic, Executor background, @Nullable ExecutorService owned,
            LongSupplier nanos) {
        this.index = index;
        this.traffic = traffic;
        this.background = background;
        this.owned = owned;
        this.nanos = nanos;
        notBefore = nanos.getAsLong();
    }

    /**
     * What was seen since the index was opened.
     *
     * @param exactAnswers those that compared with every picture, which miss nothing by construction
     * @param approximateAnswers all others
     * @param compared of these, the latest that were compared with the exact answer, at most 200
     * @param recall mean share of the twenty nearest that they found; null while none was compared
     */
    public record Figure(long exactAnswers, long approximateAnswers, int compared, @Nullable Double recall) {}

    public synchronized Figure figure() {
        return new Figure(exact.get(), approximate.get(), latest.size(),
                latest.isEmpty()
                        ? null
                        : (Double) latest.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }

    /** Takes note of an answer; returns at once. */
    public void answered(Query query, boolean wasExact) {
        if (wasExact) {
            exact.incrementAndGet();
            return;
        }
        boolean chosen = approximate.getAndIncrement() % ONE_IN == 0;
        if (chosen && !closing && nanos.getAsLong() - notBefore >= 0 && busy.compareAndSet(false, true))
            begin(query);
    }

    private void begin(Query query) {
        try {
            background.execute(() -> compare(query));
        } catch (RejectedExecutionException e) {
            busy.set(false); // it is being closed
        }
    }

    private void compare(Query query) {
        try {
            traffic.awaitQuiet();
            if (closing)
                return;
            long start = nanos.getAsLong();
            Set<ContentId> nearest = ids(query, true);
            if (!nearest.isEmpty()) {
                Set<ContentId> found = ids(query, false);
                remember((double) nearest.stream().filter(found::contains).count() / nearest.size());
            }
            long end = nanos.getAsLong();
            notBefore = end + PAUSE * (end - start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.set(false);
        }
    }

    private Set<ContentId> ids(Query query, boolean insist) {
        Filter filter = query.filter();
        return index.search(new Query(query.embedding(), AT, 0, filter, -1, insist, query.except(), 0))
                .hits()
                .stream()
                .map(hit -> hit.facts().id())
                .collect(Collectors.toSet());
    }

    private synchronized void remember(double recall) {
        if (latest.size() == WINDOW)
            latest.removeFirst();
        latest.addLast(recall);
    }

    /** Waits for a comparison that is under way. */
    @Override
    public void close() {
        closing = true;
        if (owned == null)
            return;
        owned.shutdown();
        try {
            if (!owned.awaitTermination(1, TimeUnit.MINUTES))
                System.getLogger(LiveRecall.class.getName())
                        .log(System.Logger.Level.WARNING, "a comparison for recall did not end within a minute");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
