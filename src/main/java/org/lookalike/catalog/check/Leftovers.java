package org.lookalike.catalog.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lookalike.file.FolderTree;

/** Files and folders that a process which was killed was writing. */
public final class Leftovers {
    /** Begins the names of folders with links that a check reads. */
    public static final String LINKS = ".check-";
    private static final int DEPTH = 3;
    /** Longer than anybody takes to fill a folder, whose own time does not say when something deep in it was written. */
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern UNFINISHED = Pattern.compile("\\..+\\." + UUID + "\\.part");
    private static final Pattern LINKED = Pattern.compile(Pattern.quote(LINKS) + UUID);

    private Leftovers() {}

    /** Files that have been below a folder for a while, and folders below or beside it, where it was made, for a day. */
    public static List<Path> of(Path root, long beforeMillis) throws IOException {
        try (Stream<Path> below = Files.find(root, DEPTH,
                (path, facts) -> isNamed(path, UNFINISHED) && isOlder(facts, beforeMillis))) {
            return Stream.concat(below, beside(root, beforeMillis).stream()).sorted().toList();
        }
    }

    private static List<Path> beside(Path root, long beforeMillis) throws IOException {
        String start = "." + Objects.requireNonNull(root.getFileName()) + ".";
        if (!Files.isReadable(root.resolveSibling("")))
            return List.of();
        try (Stream<Path> beside = Files.find(root.resolveSibling(""), 1,
                (path, facts) -> facts.isDirectory() && isNamed(path, UNFINISHED)
                        && path.getFileName().toString().startsWith(start) && isOlder(facts, beforeMillis))) {
            return beside.toList();
        }
    }

    private static boolean isOlder(BasicFileAttributes facts, long beforeMillis) {
        long patience = facts.isDirectory() ? DAY_MILLIS : 0;
        return (facts.isDirectory() || facts.isRegularFile())
                && facts.lastModifiedTime().toMillis() < beforeMillis - patience;
    }

    private static boolean isNamed(Path path, Pattern pattern) {
        return pattern.matcher(path.getFileName().toString()).matches();
    }

    /** Deletes the links of checks that were killed: they keep files on the disk that the index no longer needs. */
    public static void deleteLinks(Path root, long nowMillis) throws IOException {
        List<Path> old;
        try (Stream<Path> links = Files.find(root, 1, (path, facts) -> facts.isDirectory() && isNamed(path, LINKED)
                && isOlder(facts, nowMillis))) {
            old = links.toList();
        }
        if (Files.isWritable(root))
            for (Path links : old)
                FolderTree.delete(links);
    }
}
