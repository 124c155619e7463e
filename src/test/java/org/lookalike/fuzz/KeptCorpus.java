package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chooses what of a target's inputs stays in the project: those that reach something of their own, within limits. */
record KeptCorpus(FuzzFolders folders) {
    private static final int MOST_FILES = 150;
    private static final long MOST_BYTES = 96 << 10;

    void renew(JazzerProcess jazzer) throws IOException, InterruptedException {
        Path merged = folders.work().resolve("merged");
        clear(merged);
        jazzer.merge(merged, List.of(folders.kept(), folders.corpus()));
        List<Path> found = new ArrayList<>(FuzzFolders.files(merged));
        if (found.isEmpty())
            return; // merging failed: better an old corpus than none
        clear(folders.kept());
        Collections.shuffle(found, new Random(1)); // or only small ones, which reach the least, would be kept
        long bytes = 0;
        for (Path file : found.subList(0, Math.min(MOST_FILES, found.size()))) {
            bytes += Files.size(file);
            if (bytes <= MOST_BYTES)
                Files.copy(file, folders.kept().resolve(String.valueOf(file.getFileName())));
        }
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : FuzzFolders.files(folder))
            Files.delete(file);
    }
}
