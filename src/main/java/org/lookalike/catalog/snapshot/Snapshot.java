package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.TreeMap;
import org.lookalike.file.WholeFolder;
import org.lookalike.search.CommitFiles;

/**
 * Copies a collection while another process may serve and change it. The copy is that of one moment: what belongs to the
 * pictures is written before their commit and deleted after, so it is copied before the index, and what came meanwhile
 * after it.
 */
public final class Snapshot {
    static final String LUCENE = "lucene";
    /** These can be made again, and putting each onto the disk would take longer than all else. */
    static final String THUMBNAILS = "thumbs";

    private final Path root;
    private final Path copy;

    private Snapshot(Path root, Path copy) {
        this.root = root;
        this.copy = copy;
    }

    /** What was copied. */
    public record Made(int files, long bytes) {}

    /**
     * @param root a collection's folder
     * @param target not there yet, or empty
     * @throws IOException if there is no index, or the target cannot be written; then nothing is there
     */
    public static Made of(Path root, Path target) throws IOException {
        Path from = root.toAbsolutePath().normalize();
        if (target.toAbsolutePath().normalize().startsWith(from))
            throw new IOException("a snapshot lies outside the index, got " + target);
        if (!Files.isDirectory(from.resolve(LUCENE)))
            throw new IOException("there is no index in " + root);
        return WholeFolder.make(target, copy -> new Snapshot(from, copy).make());
    }

    private Made make() throws IOException {
        copyFiles();
        String commit = CommitFiles.into(root.resolve(LUCENE), copy.resolve(LUCENE), CommitFiles.Manner.COPIED);
        copyFiles();
        SnapshotNote.of(OffsetDateTime.now(ZoneId.systemDefault()).toString(), root, commit).write(copy);
        var sums = new Sums(new TreeMap<>());
        var bytes = new Object() {
            long sum;
        };
        Files.walkFileTree(copy, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Path name = copy.relativize(file);
                sums.byPath().put(name.toString().replace('\\', '/'), Sums.of(file));
                if (!name.startsWith(THUMBNAILS))
                    WholeFolder.force(file);
                bytes.sum += facts.size();
                return FileVisitResult.CONTINUE;
            }
        });
        sums.write(copy);
        return new Made(sums.byPath().size(), bytes.sum);
    }

    /** All but the index, and what is copied already and has not changed. */
    private void copyFiles() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
                String name = root.relativize(folder).toString();
                if (name.equals(LUCENE) || name.startsWith("."))
                    return FileVisitResult.SKIP_SUBTREE;
                Files.createDirectories(copy.resolve(name));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                String name = root.relativize(file).toString();
                if (facts.isRegularFile() && !name.endsWith(".part") && !isSame(copy.resolve(name), facts))
                    take(file, copy.resolve(name));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException)
                    return FileVisitResult.CONTINUE; // it went meanwhile
                throw e;
            }
        });
    }

    private static boolean isSame(Path copied, BasicFileAttributes facts) throws IOException {
        return Files.exists(copied) && Files.size(copied) == facts.size()
                && Files.getLastModifiedTime(copied).equals(facts.lastModifiedTime());
    }

    private static void take(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            if (Files.exists(file))
                throw e;
            Files.deleteIfExists(to); // it went meanwhile
        }
    }
}
