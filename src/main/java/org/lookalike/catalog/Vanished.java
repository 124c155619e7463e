package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.catalog.watch.Part;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;

/** Files that the index knows and that are no longer there. */
final class Vanished {
    private final PictureIndex index;
    private final Registrar registrar;
    private final Tally tally;
    private final Changed changed;

    Vanished(PictureIndex index, Registrar registrar, Tally tally, Changed changed) {
        this.index = index;
        this.registrar = registrar;
        this.tally = tally;
        this.changed = changed;
    }

    /**
     * Looks for them in a part that was just walked.
     *
     * @param others whether known pictures are there
     * @param pruning which pictures that were seen there are forgotten, and not only counted; unreadable files are
     *        forgotten in any case
     */
    void lookFor(Part part, boolean others, Pruning pruning) throws IOException {
        boolean forget = switch (pruning) {
            case NOTHING -> false;
            case WHERE_SOMETHING_IS -> changed.cautious() || !isEmpty(part.folder());
            case EVERYTHING -> true;
        };
        List<Known> vanished = new ArrayList<>();
        index.forEachKnown(part.folder().toString(), known -> {
            if (Files.notExists(Path.of(known.path()))) // surely: not because nobody may look
                vanished.add(known);
        });
        boolean believed = vanished.isEmpty() || others || !changed.cautious() || anyBeside(part);
        for (Known known : vanished) {
            boolean gone = believed && changed.gone().test(Path.of(known.path()));
            switch (known) {
                case Known.Failed failed when gone -> index.removeUnreadable(failed.path());
                case Known.Failed failed -> {
                    // Its drive may come back.
                }
                case Known.Seen seen when forget && gone -> {
                    registrar.leave(seen.id(), seen.path());
                    tally.removed.increment();
                }
                case Known.Seen seen -> tally.missing.increment();
            }
        }
    }

    /** Whether known pictures are there elsewhere in the same folder; those in the part may just have been entered. */
    private boolean anyBeside(Part part) {
        var any = new AtomicBoolean();
        index.forEachKnown(part.root().toString(), known -> {
            Path path = Path.of(known.path());
            if (!any.get() && known instanceof Known.Seen && !path.startsWith(part.folder()) && Files.exists(path))
                any.set(true);
        });
        return any.get();
    }

    /** A folder with nothing in it at all may be where a drive is that is not connected now. */
    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
