package org.lookalike.catalog.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.lookalike.image.PictureFile;

/**
 * What of a collection to look at anew, and how far to believe what is seen.
 *
 * @param settled whether a new or changed file is whole; one that is not is left for a later look
 * @param gone whether a file that was known is certainly no longer there
 * @param cautious whether nothing of a folder is forgotten while no known file of it is there at all: its drive may be
 *        somewhere else
 */
public record Changed(List<Part> parts, Predicate<PictureFile> settled, Predicate<Path> gone, boolean cautious) {
    public Changed {
        parts = List.copyOf(parts);
    }

    /** All of some folders, as they are. */
    public static Changed whole(List<Path> folders) {
        return new Changed(folders.stream().map(folder -> Part.whole(folder.toAbsolutePath().normalize())).toList(),
                file -> true, path -> !Files.exists(path), false);
    }

    public List<Path> roots() {
        return parts.stream().map(Part::root).distinct().toList();
    }
}
