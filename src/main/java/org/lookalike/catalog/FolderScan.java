package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lookalike.catalog.watch.Part;
import org.lookalike.image.Decoded.Reason;
import org.lookalike.image.PictureFile;
import org.lookalike.image.PictureFolder;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.UnreadableFile;

/** Walks a folder and passes on the files that the index does not know as they are. */
final class FolderScan implements PictureFolder.Visitor {
    /** What need not be so for ever, and takes next to no time to find out. */
    private static final Set<String> CIRCUMSTANCES = Set.of(Reason.NO_ACCESS.name(), Reason.TOO_LARGE.name());
    private final PictureIndex index;
    private final Path folder;
    private final Predicate<PictureFile> settled;
    private final boolean retrying;
    private final Pipe<Found> found;
    private final Tally tally;
    private long unchanged;

    private FolderScan(PictureIndex index, Path folder, Predicate<PictureFile> settled, boolean retrying,
            Pipe<Found> found, Tally tally) {
        this.index = index;
        this.folder = folder;
        this.settled = settled;
        this.retrying = retrying;
        this.found = found;
        this.tally = tally;
    }

    /**
     * Returns when all files that are settled are passed on, or early when the pipe has ended. Answers how many pictures are
     * there as the index knows them.
     *
     * @param settled which new and changed files are passed on
     * @param retrying whether unreadable ones that have not changed are, too
     * @throws IOException if the folder cannot be walked
     */
    static long of(PictureIndex index, Part part, Predicate<PictureFile> settled, boolean retrying, Pipe<Found> found,
            Tally tally) throws IOException {
        tally.enter(part.folder().toString());
        var scan = new FolderScan(index, part.root(), settled, retrying, found, tally);
        PictureFolder.walk(part.root(), part.folder(), scan);
        return scan.unchanged;
    }

    @Override
    public FileVisitResult picture(PictureFile file) {
        return passOn(file) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public void entered(Path directory) {
        if (index.known(directory.toString()).orElse(null) instanceof Known.Failed)
            index.removeUnreadable(directory.toString());
    }

    @Override
    public void unreachable(Path path, IOException reason) {
        tally.unreadable.increment();
        if (index.known(path.toString()).orElse(null) instanceof Known.Seen)
            return; // what it held is known, and may be there again
        index.putUnreadable(new UnreadableFile(path.toString(), folder.toString(), 0, 0,
                Reason.NO_ACCESS.name(), "cannot be read: " + reason));
    }

    private boolean isWorthAnotherLook(Known before) {
        return before instanceof Known.Failed failed
                && (retrying || CIRCUMSTANCES.contains(failed.reason()));
    }

    private boolean passOn(PictureFile file) {
        Optional<Known> before = index.known(file.path().toString());
        if (before.isPresent() && before.get().bytes() == file.bytes()
                && before.get().modifiedMillis() == file.modifiedMillis() && !isWorthAnotherLook(before.get())) {
            if (before.get() instanceof Known.Seen) {
                unchanged++;
                tally.unchanged.increment();
            } else {
                tally.unreadable.increment();
            }
            return !found.ended();
        }
        if (!settled.test(file))
            return !found.ended();
        try {
            return found.put(new Found(file, folder, before));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
