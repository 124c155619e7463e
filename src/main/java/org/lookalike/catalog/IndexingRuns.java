package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.stage.Stages;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.search.PictureIndex;

/** Runs of indexing, one at a time, which other threads may watch and stop. */
final class IndexingRuns {
    private final PictureIndex index;
    private final Path report;
    private final Function<IndexingOptions, FolderIndexer> starting;
    private volatile @Nullable FolderIndexer running;

    /**
     * @param report where unreadable files are listed
     * @param starting makes a run
     */
    IndexingRuns(PictureIndex index, Path report, Function<IndexingOptions, FolderIndexer> starting) {
        this.index = index;
        this.report = report;
        this.starting = starting;
    }

    IndexingReport run(Changed changed, IndexingOptions options) throws IOException, InterruptedException {
        FolderIndexer indexer = starting.apply(options);
        synchronized (this) {
            if (running != null)
                throw new IllegalStateException("this collection is being indexed already");
            running = indexer;
        }
        try {
            indexer.run(changed);
            index.refresh();
            if (index.stats().unreadable() > 0 || Files.exists(report))
                UnreadableReport.write(report, index);
            return indexer.tally().report(report.toString());
        } finally {
            running = null;
        }
    }

    void stop() {
        FolderIndexer now = running;
        if (now != null)
            now.stop();
    }

    /** What waits in the pipes of the run under way. */
    Activity activity(Stages stages, IndexFolder folder) {
        FolderIndexer now = running;
        return new Activity(stages, now == null ? 0 : now.filesWaiting(), now == null ? 0 : now.picturesWaiting(),
                folder.freeBytes(), folder.isWritable());
    }

    Optional<Progress> progress() {
        return Optional.ofNullable(running).map(indexer -> indexer.tally().progress());
    }
}
