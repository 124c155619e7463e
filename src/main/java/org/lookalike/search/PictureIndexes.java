package org.lookalike.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.lookalike.model.SpaceId;

/** Opens indexes. */
public final class PictureIndexes {
    /** Held here because a logger that nobody holds forgets its level: Lucene greets every start with two lines. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        LUCENE.setLevel(Level.WARNING);
    }

    private PictureIndexes() {}

    /**
     * Opens an index for writing, or makes one. The folder may hold other files.
     *
     * @param dimensions numbers in an embedding, at most 4096
     */
    public static Opened open(Path folder, SpaceId space, int dimensions) {
        return open(folder, space, dimensions, Tuning.DEFAULT);
    }

    static Opened open(Path folder, SpaceId space, int dimensions, Tuning tuning) {
        if (dimensions < 1 || dimensions > PictureCodec.MAX_DIMENSIONS)
            throw new IllegalArgumentException(
                    "an embedding has 1 to " + PictureCodec.MAX_DIMENSIONS + " numbers, got " + dimensions);
        return Disk.get(() -> {
            Files.createDirectories(folder);
            return owning(FSDirectory.open(folder), d -> write(d, folder, space, dimensions, tuning));
        });
    }

    /** Opens what was last committed; a writer, in whatever process, does not mind. */
    public static Opened openReadOnly(Path folder, SpaceId space) {
        return read(folder, space, Tuning.DEFAULT);
    }

    /** Likewise, whatever the space. */
    public static Opened openReadOnly(Path folder) {
        return read(folder, null, Tuning.DEFAULT);
    }

    /**
     * Whether there is an index in the folder, whole or damaged; false also where a process ended while it made the first.
     *
     * @throws IOException if the folder cannot be read
     */
    public static boolean isThere(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            return false;
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME) && !Owner.isFile(name)
                            && !name.startsWith(IndexFileNames.PENDING_SEGMENTS));
        }
    }

    static Opened read(Path folder, @Nullable SpaceId space, Tuning tuning) {
        if (!Files.isDirectory(folder))
            return new Opened.Missing();
        return Disk.get(() -> owning(FSDirectory.open(folder), d -> read(d, space, tuning)));
    }

    static Opened write(Directory directory, Path folder, SpaceId space, int dimensions, Tuning tuning)
            throws IOException {
        Header wanted = new Header(Header.FORMAT, space, dimensions);
        boolean exists = DirectoryReader.indexExists(directory);
        if (exists) {
            Optional<Opened> problem = problem(directory, space);
            if (problem.isPresent())
                return problem.get();
            int found = header(directory).orElseThrow().dimensions();
            if (found != dimensions)
                throw new IllegalArgumentException("embeddings of this index have " + found + " numbers, not "
                        + dimensions + ": " + folder);
        }
        Writers writers = new Writers(directory, folder, tuning);
        IndexWriter writer;
        try {
            writer = writers.open();
        } catch (LockObtainFailedException e) {
            return new Opened.Locked();
        }
        try {
            if (!exists) {
                writer.setLiveCommitData(wanted.toCommitData().entrySet());
                writer.commit();
            }
            writer.maybeMerge(); // in the background: what the last writer left when it closed
            Snapshots snapshots = new Snapshots(Writers.searchers(writer));
            return new Opened.Ready(
                    new WritableIndex(writers, writer, new IndexReading(wanted, directory, snapshots, tuning), tuning));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static Opened read(Directory directory, @Nullable SpaceId space, Tuning tuning)
            throws IOException {
        if (!DirectoryReader.indexExists(directory))
            return new Opened.Missing();
        Optional<Opened> problem = problem(directory, space);
        if (problem.isPresent())
            return problem.get();
        Header header = header(directory).orElseThrow();
        Snapshots snapshots = new Snapshots(new SearcherManager(directory, Snapshot.factory()));
        return new Opened.Ready(new ReadOnlyIndex(new IndexReading(header, directory, snapshots, tuning)));
    }

    private static Optional<Opened> problem(Directory directory, @Nullable SpaceId wanted)
            throws IOException {
        Optional<Header> header = header(directory);
        if (header.isEmpty())
            return Optional.of(new Opened.NotAnIndex());
        Header found = header.get();
        if (found.format() != Header.FORMAT)
            return Optional.of(new Opened.OtherFormat(found.format(), Header.FORMAT));
        if (wanted != null && !found.space().equals(wanted))
            return Optional.of(new Opened.OtherSpace(found.space(), wanted));
        return Optional.empty();
    }

    private static Optional<Header> header(Directory directory) throws IOException {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        return Header.of(data);
    }

    private interface Opening {
        Opened with(Directory directory) throws IOException;
    }

    /** Closes the directory unless somebody took it over. */
    private static Opened owning(Directory directory, Opening opening) throws IOException {
        boolean taken = false;
        try {
            Opened opened = opening.with(directory);
            taken = opened instanceof Opened.Ready;
            return opened;
        } finally {
            if (!taken)
                directory.close();
        }
    }
}
