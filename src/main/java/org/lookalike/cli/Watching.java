package org.lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.IndexingReport;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.catalog.watch.FolderWatch;
import org.lookalike.catalog.watch.Notice;
import org.lookalike.catalog.watch.WatchOptions;

/** Keeps a collection up to date with folders, and says what it does. */
final class Watching implements AutoCloseable {
    private final Catalog catalog;
    private final PrintWriter err;
    private final FolderWatch watch;
    private final WatchOptions options;
    private boolean first = true;
    private long missing;

    /** @param index the collection's own folder, which may lie in one of the others */
    Watching(Catalog catalog, List<Path> folders, Path index, WatchOptions options, PrintWriter err) {
        this.catalog = catalog;
        this.options = options;
        this.err = err;
        Path own = index.toAbsolutePath().normalize();
        this.watch = new FolderWatch(folders, path -> path.startsWith(own), options, this::update, this::say);
    }

    /** Until it is closed by another thread. */
    void run() throws InterruptedException {
        watch.run();
    }

    private void update(Changed changed) throws IOException, InterruptedException {
        if (!first) {
            tell(catalog.update(changed));
            return;
        }
        IndexingReport report;
        try (var _ = IndexingLine.show(err, catalog)) {
            report = catalog.update(changed);
        }
        first = false;
        missing = report.missing();
        err.println(IndexCommand.summary(report));
    }

    private void tell(IndexingReport report) {
        if (report.added() + report.updated() + report.moved() + report.removed() > 0)
            err.println("Watching: %s added, %s updated, %s moved, %s removed".formatted(
                    Printed.count(report.added()), Printed.count(report.updated()), Printed.count(report.moved()),
                    Printed.count(report.removed())));
        if (report.missing() > 0 && report.missing() != missing)
            err.println(
                    "Watching: " + Printed.count(report.missing()) + " files are gone, perhaps with their drive, and"
                            + " are kept in the index; " + IndexCommand.WAY_TO_FORGET);
        missing = report.missing();
    }

    private void say(Notice notice) {
        switch (notice) {
            case Notice.Polls(String why) -> err.println("Watching: " + why + "; looking every "
                    + options.poll().toSeconds() + " s instead of being told of changes");
            case Notice.Lost(Path folder) -> err.println("Watching: " + folder
                    + " cannot be looked into any more; its pictures are kept in the index until it is back");
            case Notice.Back(Path folder) -> err.println("Watching: " + folder + " is back");
            case Notice.Overflow overflow -> err.println("Watching: too many changes at once; looking at everything");
            case Notice.Failed(Exception why) -> err.println("Watching: " + Lookalike.explain(why)
                    + "; trying again until it works");
            case Notice.UpToDate upToDate -> err.flush();
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
