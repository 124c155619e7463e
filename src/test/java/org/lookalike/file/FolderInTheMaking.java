package org.lookalike.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills a folder without end, in a process of its own. */
final class FolderInTheMaking {
    private FolderInTheMaking() {}

    public static void main(String[] folder) throws IOException {
        WholeFolder.make(Path.of(folder[0]), unfinished -> {
            for (int n = 0; n < Integer.MAX_VALUE; n++) {
                Path deep = Files.createDirectories(unfinished.resolve("deep"));
                Files.writeString(deep.resolve("file-" + n % 1_000), "some of it");
                if (n == 100)
                    System.out.println("under way");
            }
            return unfinished;
        });
    }
}
