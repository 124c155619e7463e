package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.TreeMap;
import org.lookalike.file.WholeFolder;
import org.lookalike.search.CommitFiles;

/**
 * Copies a collection while another process may serve and change it. The copy is that of one moment: what belongs to the
 * pictures is written before their commit and deleted after, so it is copied before the index, and what came meanwhile
 * after it. If anything else beside the index changed, the index is copied once more, which takes what is new in it.
 */
public final class Snapshot {
    static final String LUCENE = "lucene";
    /** These can be made again, and putting each onto the disk would take longer than all else. */
    static final String THUMBNAILS = "thumbs";
    static final String UPLOADS = "uploads";
    static final int ROUNDS = 20;

    private final Path root;
    private final Path copy;
    private final IndexCopy index;

    private Snapshot(Path root, Path copy, IndexCopy index) {
        this.root = root;
        this.copy = copy;
        this.index = index;
    }

    /** Copies an index as it is, and says the name of its commit. */
    @FunctionalInterface
    interface IndexCopy {
        String into(Path lucene, Path target) throws IOException;
    }

    /** What was copied. */
    public record Made(int files, long bytes) {}

    /**
     * @param root a collection's folder
     * @param target not there yet, or empty
     * @throws IOException if there is no index, too much changes all the time, or the target cannot be written; then nothing
     *         is there
     */
    public static Made of(Path root, Path target) throws IOException {
        return of(root, target, (lucene, copy) -> CommitFiles.into(lucene, copy, CommitFiles.Manner.COPIED));
    }

    static Made of(Path root, Path target, IndexCopy index) throws IOException {
        Path from = root.toAbsolutePath().normalize();
        if (target.toAbsolutePath().normalize().startsWith(from))
            throw new IOException("a snapshot lies outside the index, got " + target);
        if (!Files.isDirectory(from.resolve(LUCENE)))
            throw new IOException("there is no index in " + root);
        return WholeFolder.make(target, copy -> new Snapshot(from, copy, index).make());
    }

    private Made make() throws IOException {
        SnapshotNote.of(OffsetDateTime.now(ZoneId.systemDefault()).toString(), root, copied()).write(copy);
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

    /** The name of the commit: while the index was copied, nothing beside it changed but files of pictures. */
    private String copied() throws IOException {
        var files = new SideFiles(root, copy);
        var _ = files.update();
        for (int n = 0; n < ROUNDS; n++) {
            String commit = index.into(root.resolve(LUCENE), copy.resolve(LUCENE));
            if (!files.update())
                return commit;
        }
        throw new IOException("what lies beside the index in " + root + " changed each of the " + ROUNDS
                + " times that both were copied, and a snapshot is of one moment; try again when less is going on");
    }
}
