package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.search.PictureIndex;

/** Runs of indexing, one at a time, which other threads may watch and stop. */
final class IndexingRuns {
    private volatile @Nullable FolderIndexer running;

    /** @param report where unreadable files are listed */
    IndexingReport run(FolderIndexer indexer, List<Path> folders, PictureIndex index, Path report)
            throws IOException, InterruptedException {
        synchronized (this) {
            if (running != null)
                throw new IllegalStateException("this collection is being indexed already");
            running = indexer;
        }
        try {
            List<Path> real = folders.stream().map(path -> path.toAbsolutePath().normalize()).toList();
            indexer.run(real);
            UnreadableReport.write(report, index, real);
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

    Optional<Progress> progress() {
        return Optional.ofNullable(running).map(indexer -> indexer.tally().progress());
    }
}
