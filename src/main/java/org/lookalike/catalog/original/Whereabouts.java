package org.lookalike.catalog.original;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.lookalike.image.PictureFacts;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

/**
 * Where the files of pictures are now. An index may come from strangers and files may be swapped, so a path counts only if a
 * walk of its folder could have found it: links lead where they like, and pipes keep whoever opens them waiting.
 */
public final class Whereabouts {
    private Whereabouts() {}

    /** Those that lead to a file of the picture's size; opens none, so what they hold is for the reader to check. */
    public static List<Path> of(IndexedPicture picture) {
        return picture.places().stream().flatMap(place -> of(picture.facts(), place).stream()).toList();
    }

    /** The real path of a regular file within its folder, of the picture's size. */
    static Optional<Path> of(PictureFacts facts, Place place) {
        try {
            Path real = Path.of(place.path()).toRealPath();
            var found = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean is = found.isRegularFile() && found.size() == facts.bytes()
                    && real.startsWith(Path.of(place.folder()).toRealPath());
            return is ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // gone for now
        }
    }
}
