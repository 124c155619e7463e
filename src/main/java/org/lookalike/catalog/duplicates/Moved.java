package org.lookalike.catalog.duplicates;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of files that were to be moved.
 *
 * @param undo names every one that was moved, and where from
 * @param left those that were not, each with why
 * @param stopped whether it was stopped before the end
 */
public record Moved(long files, long bytes, Path undo, List<Left> left, boolean stopped) {

    public Moved {
        left = List.copyOf(left);
    }

    /** A file that stayed where it was. */
    public record Left(Path file, String why) {}
}
