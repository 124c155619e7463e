package org.lookalike.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;

/** Files that the index knows and that are no longer there. */
final class Vanished {
    private final PictureIndex index;
    private final Registrar registrar;
    private final Tally tally;

    Vanished(PictureIndex index, Registrar registrar, Tally tally) {
        this.index = index;
        this.registrar = registrar;
        this.tally = tally;
    }

    /**
     * Looks for them below a folder that was just walked.
     *
     * @param prune whether to forget pictures that were seen there, or only to count them; unreadable files are forgotten
     *        in any case
     */
    void lookFor(Path folder, boolean prune) {
        List<Known> vanished = new ArrayList<>();
        index.forEachKnown(folder.toString(), known -> {
            if (!Files.exists(Path.of(known.path())))
                vanished.add(known);
        });
        for (Known known : vanished) {
            switch (known) {
                case Known.Failed failed -> index.removeUnreadable(failed.path());
                case Known.Seen seen when prune -> {
                    registrar.leave(seen.id(), seen.path());
                    tally.removed.increment();
                }
                case Known.Seen seen -> tally.missing.increment();
            }
        }
    }
}
