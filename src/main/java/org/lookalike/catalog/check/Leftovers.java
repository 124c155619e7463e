package org.lookalike.catalog.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that a process which was killed was writing. */
public final class Leftovers {
    private static final int DEPTH = 3;
    private static final Pattern UNFINISHED = Pattern
            .compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

    private Leftovers() {}

    /** Those that have been below a folder for a while. */
    public static List<Path> below(Path root, long beforeMillis) throws IOException {
        try (Stream<Path> files = Files.find(root, DEPTH,
                (file, facts) -> facts.isRegularFile() && facts.lastModifiedTime().toMillis() < beforeMillis
                        && UNFINISHED.matcher(file.getFileName().toString()).matches())) {
            return files.sorted().toList();
        }
    }
}
