package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Moves a file so that it is whole at one place or the other at any moment, also to another disk. Overwrites nothing. */
final class FileMove {
    private FileMove() {}

    /** @throws FileAlreadyExistsException if something is there already */
    static void move(Path from, Path to) throws IOException {
        Files.createFile(to); // takes the name: what is moved on top of it can only be our own empty file
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            toOtherDisk(from, to);
        } catch (IOException e) {
            Files.deleteIfExists(to);
            throw e;
        }
    }

    /** @param to an empty file; gone again if this fails */
    static void toOtherDisk(Path from, Path to) throws IOException {
        Path copy = to.resolveSibling(".moving-" + UUID.randomUUID() + ".part");
        try {
            Files.copy(from, copy, StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.mismatch(from, copy) >= 0)
                throw new IOException("copying " + from + " to " + to + " changed it; it was left where it is");
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true); // a power cut after the other one is deleted must not take both
            }
            Files.move(copy, to, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(from);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            if (Files.exists(from, LinkOption.NOFOLLOW_LINKS))
                Files.deleteIfExists(to);
            throw e;
        }
    }
}
