package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies all that lies beside an index, again and again while it may change. For one thread. */
final class SideFiles {
    private final Path root;
    private final Path copy;
    /** What was copied of those that are not the pictures'; other disks may keep times less exactly. */
    private final Map<Path, Facts> copied = new HashMap<>();

    SideFiles(Path root, Path copy) {
        this.root = root;
        this.copy = copy;
    }

    private record Facts(long bytes, FileTime modified, @Nullable Object key) {
        static Facts of(BasicFileAttributes file) {
            return new Facts(file.size(), file.lastModifiedTime(), file.fileKey());
        }
    }

    /**
     * Copies what is new or has changed since the last time, and takes away what is gone. Files of pictures stay: the index
     * that was copied meanwhile may need them.
     *
     * @return whether anything changed but files of pictures
     */
    boolean update() throws IOException {
        var changed = new Object() {
            boolean any;
        };
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
                String name = root.relativize(folder).toString();
                if (name.equals(Snapshot.LUCENE) || name.startsWith("."))
                    return FileVisitResult.SKIP_SUBTREE;
                Files.createDirectories(copy.resolve(name));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Path name = root.relativize(file);
                if (!facts.isRegularFile() || name.toString().endsWith(".part"))
                    return FileVisitResult.CONTINUE;
                if (isOfPictures(name))
                    pictures(name, facts);
                else
                    changed.any |= others(name, Facts.of(facts));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException)
                    return FileVisitResult.CONTINUE; // it went meanwhile
                throw e;
            }
        });
        boolean isAnyGone = removed();
        return changed.any || isAnyGone;
    }

    private static boolean isOfPictures(Path name) {
        return name.startsWith(Snapshot.UPLOADS) || name.startsWith(Snapshot.THUMBNAILS);
    }

    private void pictures(Path name, BasicFileAttributes facts) throws IOException {
        Path to = copy.resolve(name);
        boolean isSame = Files.exists(to) && Files.size(to) == facts.size()
                && Files.getLastModifiedTime(to).equals(facts.lastModifiedTime());
        if (!isSame)
            take(name);
    }

    /** Whether it had to be copied. */
    private boolean others(Path name, Facts facts) throws IOException {
        if (facts.equals(copied.put(name, facts)))
            return false;
        take(name);
        return true;
    }

    private void take(Path name) throws IOException {
        Path file = root.resolve(name);
        Path to = copy.resolve(name);
        try {
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            if (Files.exists(file))
                throw e;
            Files.deleteIfExists(to); // it went meanwhile
        }
    }

    private boolean removed() throws IOException {
        boolean any = false;
        for (Iterator<Path> names = copied.keySet().iterator(); names.hasNext();) {
            Path name = names.next();
            if (Files.notExists(root.resolve(name))) {
                Files.deleteIfExists(copy.resolve(name));
                names.remove();
                any = true;
            }
        }
        return any;
    }
}
