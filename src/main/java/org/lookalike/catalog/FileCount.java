package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lookalike.catalog.watch.Part;
import org.lookalike.image.PictureFile;
import org.lookalike.image.PictureFolder;

/** Counts what there is to index, ahead of the walk that indexes, so that the time left can be told. */
final class FileCount implements PictureFolder.Visitor {
    private final BooleanSupplier stopped;
    private long files;

    private FileCount(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    static long of(List<Part> parts, BooleanSupplier stopped) throws IOException {
        var count = new FileCount(stopped);
        for (Part part : parts)
            PictureFolder.walk(part.root(), part.folder(), count);
        return count.files;
    }

    @Override
    public FileVisitResult picture(PictureFile file) {
        files++;
        return stopped.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public void unreachable(Path path, IOException reason) {
        // The walk that indexes reports it.
    }
}
