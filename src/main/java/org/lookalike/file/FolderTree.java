package org.lookalike.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with everything below it. */
public final class FolderTree {
    private FolderTree() {}

    /**
     * Does nothing if there is no such folder; follows no links.
     *
     * @throws IOException if something cannot be deleted; what was before it is gone
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        for (Path path : upwards(folder))
            Files.delete(path);
    }

    /**
     * Puts all its files and their names onto the disk; its own name is its parent's.
     *
     * @throws IOException if a file cannot be written
     */
    public static void force(Path folder) throws IOException {
        for (Path path : upwards(folder))
            if (Files.isRegularFile(path))
                WholeFolder.force(path);
        forceNames(folder);
    }

    /** Only the names. */
    static void forceNames(Path folder) throws IOException {
        for (Path path : upwards(folder))
            if (Files.isDirectory(path))
                Names.force(path);
    }

    private static List<Path> upwards(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
