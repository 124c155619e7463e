package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.lookalike.image.PictureFile;
import org.lookalike.search.PictureIndex.Known;
import org.lookalike.search.Place;

/**
 * A file to be read.
 *
 * @param folder that is being indexed
 * @param before what the index knew of the path
 */
record Found(PictureFile file, Path folder, Optional<Known> before) {

    /** @param foldersAreCategories whether the parent's name is the category; the folder itself never is one */
    Place place(boolean foldersAreCategories) {
        Path parent = Objects.requireNonNull(file.path().getParent());
        boolean named = foldersAreCategories && !parent.equals(folder);
        return new Place(file.path().toString(), folder.toString(), file.bytes(), file.modifiedMillis(),
                named ? parent.getFileName().toString() : null);
    }
}
