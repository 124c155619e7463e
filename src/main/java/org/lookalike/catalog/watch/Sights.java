package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lookalike.image.PictureFolder;

/**
 * Lists directories and remembers what drives are for: which directories had something in them, and which lay on another
 * drive than their parent. One thread.
 */
final class Sights {
    private final Predicate<Path> except;
    private final Drives drives;
    private final MountPoints mountPoints;
    private final Map<Path, Object> filled = new HashMap<>();

    /** @param except what is passed over */
    Sights(Predicate<Path> except, Drives drives) {
        this.except = except;
        this.drives = drives;
        this.mountPoints = new MountPoints(drives);
    }

    /** Empty if it is not there, or cannot be looked into. */
    Optional<Listing> of(Path directory) {
        try {
            Listing listing = Listing.of(directory, this::passesOver);
            remember(directory, listing.isEmpty());
            return Optional.of(listing);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes note of a directory in which something happened. */
    void note(Path directory) {
        remember(directory, isEmpty(directory));
    }

    /** Whether it can be looked into and is empty. */
    boolean isEmpty(Path directory) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, entry -> !passesOver(entry))) {
            return !entries.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    /** Whether a path is none of a collection's: excepted, hidden or the system's. */
    boolean passesOver(Path path) {
        try {
            return except.test(path) || PictureFolder.ignores(path);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    /** Whether a directory that is empty now was seen with something in it, and is the same directory still. */
    boolean wasEmptied(Path directory) {
        return identity(directory).map(key -> key.equals(filled.get(directory))).orElse(false);
    }

    /** Whether it was seen with something in it. */
    boolean wasFilled(Path directory) {
        return filled.containsKey(directory);
    }

    /** Whether another drive than its parent's was seen there. */
    boolean wasMounted(Path directory) {
        return mountPoints.contains(directory);
    }

    /** Whether a directory that is there lies where another drive was seen. */
    boolean isElsewhere(Path directory) {
        return mountPoints.isElsewhere(directory);
    }

    private void remember(Path directory, boolean empty) {
        if (!empty)
            identity(directory).ifPresent(key -> filled.put(directory, key));
        mountPoints.note(directory, empty);
    }

    /** Takes note of a directory that the system no longer tells of: it is gone, or its drive is. */
    void lose(Path directory) {
        mountPoints.lose(directory);
    }

    /** Looks where drives were or may come; answers the directories that are others than before. */
    List<Path> renewed() {
        return mountPoints.renewed();
    }

    /** Another one as soon as another drive is mounted there; empty where the system has none. */
    static Optional<Object> identity(Path directory) {
        try {
            return Optional.ofNullable(Files.readAttributes(directory, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Empty where the system has no numbers for drives. */
    Optional<Object> device(Path directory) {
        return drives.number(directory);
    }
}
