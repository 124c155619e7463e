package org.lookalike.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        }
    }
}
