package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingOptions;
import org.lookalike.catalog.IndexingReport;

/** What goes on behind a server: indexing its folders, keeping up with them, calibrating. */
final class Background implements AutoCloseable {
    /** Between two looks whether the collection has to be calibrated. */
    private static final long CALIBRATION_MILLIS = 10_000;

    private final Catalog catalog;
    private final List<Path> folders;
    private final Optional<Watching> watching;
    private final PrintWriter err;
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
        try {
            while (true) {
                if (catalog.indexing().isEmpty() && catalog.meanings().isDue())
                    err.println(CalibrateCommand.summary(catalog.meanings().calibrate()));
                Thread.sleep(CALIBRATION_MILLIS);
            }
        } catch (InterruptedException e) {
            // The server ends.
        } catch (IOException | RuntimeException e) {
            err.println("lookalike: calibrating ended early: " + Lookalike.explain(e));
        }
    }

    private void index() {
        if (folders.isEmpty())
            return;
        try {
            if (watching.isPresent())
                watching.get().run();
            else
                indexOnce();
        } catch (IOException | RuntimeException e) {
            err.println("lookalike: indexing ended early: " + Lookalike.explain(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
