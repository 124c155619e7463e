package org.lookalike.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lookalike.file.WholeFile;
import org.lookalike.image.PictureFolder;
import org.lookalike.search.cluster.ClusterAddress;

/**
 * Where a collection lives on disk.
 *
 * @param root need not exist
 */
record IndexFolder(Path root) {
    private static final String CLUSTER = "cluster.txt";

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

    /**
     * Has this folder stand for an index on a cluster: what belongs to the collection beside its index lies here.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void standFor(ClusterAddress address) {
        mark();
        try {
            WholeFile.writeText(root.resolve(CLUSTER), out -> out.write(address + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one on a cluster that this folder stands for; empty if the index is here. */
    Optional<ClusterAddress> cluster() {
        Path pointer = root.resolve(CLUSTER);
        try {
            return Files.exists(pointer)
                    ? Optional.of(ClusterAddress.of(Files.readString(pointer).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a person: where the index is. */
    String place() {
        return cluster().map(ClusterAddress::toString).orElse(root.toString());
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
            return Files.getFileStore(cluster().isPresent() ? root : lucene()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    boolean isWritable() {
        return Files.isWritable(cluster().isPresent() ? root : lucene());
    }

    Path report() {
        return root.resolve("unreadable.tsv");
    }

    /** What scores mean on this collection. */
    Path calibration() {
        return root.resolve("calibration.json");
    }
}
