package org.lookalike.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Takes the files of an index's last commit, all of them, while another process may be writing: files that vanish
 * meanwhile belong to an older commit than the last, so the newer one is taken instead. Lucene writes each file once, under
 * a name that it never uses again.
 */
public final class CommitFiles {
    /** A writer commits every few seconds, and linking takes milliseconds. */
    private static final int TRIES = 100;

    private CommitFiles() {}

    /** How files get into another folder. */
    public enum Manner {
        /** Where the file system cannot, they are copied. */
        LINKED,
        /** On another disk, or to be kept apart from this one. */
        COPIED
    }

    /**
     * @param target a folder; what is there already from an earlier commit of the same index is used again, all else goes
     * @return the commit's name, another for each
     * @throws NoSuchFileException if there is no index
     * @throws IOException if it cannot be read, or changes too fast to be copied
     */
    public static String into(Path lucene, Path target, Manner manner) throws IOException {
        if (!Files.isDirectory(lucene)) // else Lucene makes it
            throw missing(lucene);
        try (Directory directory = FSDirectory.open(lucene)) {
            for (int n = 0; n < TRIES; n++) {
                SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
                if (taken(commit.files(true), lucene, target, manner))
                    return String.valueOf(commit.getSegmentsFileName());
            }
        } catch (IndexNotFoundException e) {
            throw missing(lucene);
        }
        throw new IOException(
                "the index in " + lucene + " changes faster than it can be copied; try again when nothing is"
                        + " being indexed");
    }

    private static NoSuchFileException missing(Path lucene) {
        return new NoSuchFileException(lucene.toString(), null, "there is no index");
    }

    /** False if a file vanished. */
    private static boolean taken(Collection<String> files, Path lucene, Path target, Manner manner) throws IOException {
        leaveOnly(files, target);
        try {
            for (String file : files)
                if (!Files.exists(target.resolve(file)))
                    take(lucene.resolve(file), target.resolve(file), manner);
            return true;
        } catch (NoSuchFileException | FileNotFoundException e) {
            return false;
        }
    }

    private static void take(Path file, Path target, Manner manner) throws IOException {
        if (manner == Manner.LINKED)
            try {
                Files.createLink(target, file);
                return;
            } catch (UnsupportedOperationException e) {
                // copied instead
            } catch (NoSuchFileException e) {
                throw e;
            } catch (FileSystemException e) {
                // Of another disk, or one that knows no links: copied instead.
            }
        Files.copy(file, target);
    }

    private static void leaveOnly(Collection<String> files, Path target) throws IOException {
        Files.createDirectories(target);
        List<Path> others;
        try (Stream<Path> all = Files.list(target)) {
            others = all.filter(file -> isOfLucene(file) && !files.contains(file.getFileName().toString())).toList();
        }
        for (Path other : others)
            Files.delete(other);
    }

    private static boolean isOfLucene(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(IndexFileNames.SEGMENTS) || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }
}
