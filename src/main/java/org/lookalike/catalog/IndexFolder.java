package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lookalike.file.WholeFile;
import org.lookalike.image.PictureFolder;

/**
 * Where a collection lives on disk.
 *
 * @param root need not exist
 */
record IndexFolder(Path root) {

    /**
     * Has scans of pictures pass over it, those of others as well: thumbnails and uploads are pictures, too.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void mark() {
        Path mark = root.resolve(PictureFolder.MARK);
        if (Files.exists(mark))
            return;
        try {
            WholeFile.writeText(mark,
                    out -> out.write("A folder with this file is an index of Lookalike, and no pictures are looked for"
                            + " in it.\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path lucene() {
        return root.resolve("lucene");
    }

    Path thumbnails() {
        return root.resolve("thumbs");
    }

    /** Pictures that were added by upload: unlike all others, these files belong to the collection. */
    Path uploads() {
        return root.resolve("uploads");
    }

    /** Where the pictures lie on the map of the collection. */
    Path map() {
        return root.resolve("map.bin");
    }

    /** What is known of pictures that are there several times. */
    Path duplicates() {
        return root.resolve("duplicates");
    }

    /** Labels of pictures that are not in the index. */
    Path waitingLabels() {
        return root.resolve("labels-waiting.csv");
    }

    /** Saved sets of marks. */
    Path collections() {
        return root.resolve("collections");
    }

    /** Heads that were taught here. */
    Path taught() {
        return root.resolve("taught");
    }

    /** Room left on its drive; 0 if that is not there. */
    long freeBytes() {
        try {
            return Files.getFileStore(lucene()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    Path report() {
        return root.resolve("unreadable.tsv");
    }

    /** What scores mean on this collection. */
    Path calibration() {
        return root.resolve("calibration.json");
    }
}
