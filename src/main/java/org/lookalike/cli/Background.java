package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.file.FullDisk;

/** What goes on behind a server: indexing its folders, keeping up with them, calibrating. */
final class Background implements AutoCloseable {
    /** Between two looks whether the collection has to be calibrated, or a disk has space again. */
    private static final long LOOK_SECONDS = 10;

    private final Catalog catalog;
    private final List<Path> folders;
    private final Optional<Watching> watching;
    private final PrintWriter err;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread indexing;
    private @Nullable Thread calibrating;

    /** @param watching keeps up with the folders; empty if they are to be indexed once */
    Background(Catalog catalog, List<Path> folders, Optional<Watching> watching, PrintWriter err) {
        this.catalog = catalog;
        this.folders = List.copyOf(folders);
        this.watching = watching;
        this.err = err;
    }

    void start() {
        indexing = Thread.ofPlatform().name("indexing").start(this::index);
        calibrating = Thread.ofPlatform().name("calibrating").start(this::calibrate);
    }

    /** Now and then, while nothing is being indexed. */
    private void calibrate() {
        boolean failing = false;
        try {
            do {
                try {
                    if (catalog.indexing().isEmpty() && catalog.meanings().isDue())
                        err.println(CalibrateCommand.summary(catalog.meanings().calibrate()));
                    failing = false;
                } catch (IOException | RuntimeException e) {
                    if (!failing) // said once, tried until it works
                        err.println("lookalike: calibrating ended early: " + Lookalike.explain(e));
                    failing = true;
                }
            } while (!closing.await(LOOK_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void index() {
        if (folders.isEmpty())
            return;
        try {
            if (watching.isPresent())
                watching.get().run();
            else
                untilThereIsSpace();
        } catch (IOException | RuntimeException e) {
            err.println("lookalike: indexing ended early: " + Lookalike.explain(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilThereIsSpace() throws IOException, InterruptedException {
        boolean failing = false;
        do {
            try {
                indexOnce();
                return;
            } catch (IOException | RuntimeException e) {
                if (!FullDisk.isCause(e))
                    throw e;
                if (!failing)
                    err.println("lookalike: indexing waits: " + Lookalike.explain(e));
                failing = true;
            }
        } while (!closing.await(LOOK_SECONDS, TimeUnit.SECONDS));
    }

    private void indexOnce() throws IOException, InterruptedException {
        IndexingReport report;
        try (var _ = IndexingLine.show(err, catalog)) {
            report = catalog.index(folders, IndexingOptions.DEFAULT);
        }
        err.println(IndexCommand.summary(report));
    }

    /** Ends all of it soon; what was done is kept. */
    @Override
    public void close() {
        closing.countDown();
        watching.ifPresent(Watching::close);
        catalog.stopIndexing();
        if (calibrating != null)
            calibrating.interrupt();
        try {
            if (calibrating != null)
                calibrating.join();
            if (indexing != null)
                indexing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
