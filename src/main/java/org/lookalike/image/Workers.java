package org.lookalike.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Decoding in processes of its own, as many as are needed at one time and kept for the next picture. One that crashes,
 * runs out of memory or does not end in time costs the picture it was reading.
 */
final class Workers implements DecodingPlace, AutoCloseable {
    private final WorkerOptions options;
    private final Class<?> main;
    private final Memory files;
    private final Memory pixels;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final Watchdog watchdog = new Watchdog();
    private final AtomicInteger alive = new AtomicInteger();
    private final LongAdder answered = new LongAdder();
    private final LongAdder started = new LongAdder();
    private final LongAdder crashed = new LongAdder();
    private final LongAdder tooSlow = new LongAdder();
    private volatile boolean closed;

    Workers(WorkerOptions options) {
        this(options, DecodingWorker.class, MemoryBudget.forFiles(), MemoryBudget.forPixels());
    }

    /**
     * @param main the program that its processes run
     * @param files what all of them together may hold of files
     * @param pixels likewise of pixels
     */
    Workers(WorkerOptions options, Class<?> main, Memory files, Memory pixels) {
        this.options = options;
        this.main = main;
        this.files = files;
        this.pixels = pixels;
        this.places = new Semaphore(options.most(), true);
        watchdog.every(options.idle().dividedBy(4), this::endIdle);
    }

    /** Those of this program. Their processes end with it, since nobody asks them anything any more. */
    static Workers shared() {
        return Shared.WORKERS;
    }

    private static final class Shared {
        static final Workers WORKERS = new Workers(WorkerOptions.DEFAULT);
    }

    private record Idle(WorkerProcess process, long since) {}

    /** @throws UncheckedIOException if this machine cannot start a process */
    @Override
    public Decoded decode(Source source, DecoderOptions wanted) {
        return source instanceof Source.File(Path path) && !Wire.carries(path)
                ? FileInMemory.decode(path, wanted, files,
                        bytes -> asked(new Source.InMemory(bytes, source.name()), wanted))
                : asked(source, wanted);
    }

    private Decoded asked(Source source, DecoderOptions wanted) {
        places.acquireUninterruptibly();
        try {
            // A process may be ended by others, too, such as a system short of memory: the picture has a second chance.
            return switch (attempt(source, wanted, free())) {
                case WorkerProcess.Outcome.Answered(Decoded decoded) -> decoded;
                case WorkerProcess.Outcome.Failed(var failure) when failure == WorkerProcess.Failure.CRASHED ->
                    switch (attempt(source, wanted, start())) {
                        case WorkerProcess.Outcome.Answered(Decoded decoded) -> decoded;
                        case WorkerProcess.Outcome.Failed(var again) -> unreadable(source, wanted, again);
                    };
                case WorkerProcess.Outcome.Failed(var failure) -> unreadable(source, wanted, failure);
            };
        } finally {
            places.release();
        }
    }

    private WorkerProcess.Outcome attempt(Source source, DecoderOptions wanted, WorkerProcess process) {
        WorkerProcess.Outcome outcome = process.ask(source, wanted, files, pixels);
        switch (outcome) {
            case WorkerProcess.Outcome.Answered done -> {
                answered.increment();
                keep(process);
            }
            case WorkerProcess.Outcome.Failed(var failure) -> {
                (failure == WorkerProcess.Failure.TOO_SLOW ? tooSlow : crashed).increment();
                end(process);
            }
        }
        return outcome;
    }

    private static Decoded.Unreadable unreadable(Source source, DecoderOptions wanted, WorkerProcess.Failure failure) {
        return switch (failure) {
            case TOO_SLOW -> new Decoded.Unreadable(source.name(), Decoded.Reason.TOO_SLOW,
                    "decoding it takes more than " + wanted.maxSeconds() + " s");
            case OUT_OF_MEMORY -> FileInMemory.tooLarge(source.name());
            case CRASHED -> new Decoded.Unreadable(source.name(), Decoded.Reason.CRASHED,
                    "the process that decoded it broke down, twice");
        };
    }

    private WorkerProcess free() {
        for (@Nullable
        Idle last = idle.pollFirst(); last != null; last = idle.pollFirst()) {
            if (last.process().alive())
                return last.process();
            end(last.process());
        }
        return start();
    }

    private WorkerProcess start() {
        try {
            PixelArea area = PixelArea.create();
            WorkerProcess process = WorkerProcess.start(started(area), area, watchdog, options.start());
            started.increment();
            alive.incrementAndGet();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("pictures cannot be decoded here", e);
        }
    }

    private Process started(PixelArea area) throws IOException {
        try {
            return WorkerCommand.start(main, files, pixels, area);
        } catch (IOException | RuntimeException e) {
            area.close();
            throw e;
        }
    }

    private void keep(WorkerProcess process) {
        idle.addFirst(new Idle(process, System.nanoTime()));
        if (closed)
            endAll();
    }

    private void end(WorkerProcess process) {
        alive.decrementAndGet();
        process.close();
    }

    private void endIdle() {
        for (Idle last : idle)
            if (System.nanoTime() - last.since() > options.idle().toNanos() && idle.remove(last))
                end(last.process());
    }

    private void endAll() {
        for (Idle last : idle)
            if (idle.remove(last))
                end(last.process());
    }

    /** Starts a process in the background if there is none. */
    void warm() {
        if (alive.get() == 0)
            Thread.ofPlatform().daemon().start(() -> {
                if (places.tryAcquire())
                    try {
                        keep(start());
                    } catch (UncheckedIOException e) {
                        // Who decodes will meet it again, and say so.
                    } finally {
                        places.release();
                    }
            });
    }

    DecodingActivity activity() {
        return new DecodingActivity(answered.sum(), started.sum(), crashed.sum(), tooSlow.sum(), alive.get(),
                options.most() - places.availablePermits(), places.getQueueLength());
    }

    /** Ends its processes; those that decode end after it. */
    @Override
    public void close() {
        closed = true;
        watchdog.close();
        endAll();
    }
}
