package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

    private static void toOtherDisk(Path from, Path to) throws IOException {
        Path copy = Files.createTempFile(to.toAbsolutePath().getParent(), ".moving-", ".part");
        try {
            Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.mismatch(from, copy) >= 0)
                throw new IOException("copying " + from + " to " + to + " changed it; it was left where it is");
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
