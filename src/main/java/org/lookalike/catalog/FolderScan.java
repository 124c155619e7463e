package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.util.Optional;
import org.lookalike.image.Decoded;
import org.lookalike.image.PictureFile;
import org.lookalike.image.PictureFolder;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.UnreadableFile;

/** Walks a folder and passes on the files that the index does not know as they are. */
final class FolderScan implements PictureFolder.Visitor {
    private final PictureIndex index;
    private final Path folder;
    private final Pipe<Found> found;
    private final Tally tally;

    private FolderScan(PictureIndex index, Path folder, Pipe<Found> found, Tally tally) {
        this.index = index;
        this.folder = folder;
        this.found = found;
        this.tally = tally;
    }

    /**
     * Returns when all files are passed on, or early when the pipe has ended.
     *
     * @throws IOException if the folder cannot be walked
     */
    static void of(PictureIndex index, Path folder, Pipe<Found> found, Tally tally) throws IOException {
        tally.enter(folder.toString());
        PictureFolder.walk(folder, new FolderScan(index, folder, found, tally));
    }

    @Override
    public FileVisitResult picture(PictureFile file) {
        return passOn(file) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public void unreachable(Path path, IOException reason) {
        tally.unreadable.increment();
        index.putUnreadable(new UnreadableFile(path.toString(), folder.toString(), 0, 0,
                Decoded.Reason.NO_ACCESS.name(), "cannot be read: " + reason));
    }

    private boolean passOn(PictureFile file) {
        Optional<Known> before = index.known(file.path().toString());
        if (before.isPresent() && before.get().bytes() == file.bytes()
                && before.get().modifiedMillis() == file.modifiedMillis()) {
            if (before.get() instanceof Known.Seen)
                tally.unchanged.increment();
            else
                tally.unreadable.increment();
            return !found.ended();
        }
        try {
            return found.put(new Found(file, folder, before));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
