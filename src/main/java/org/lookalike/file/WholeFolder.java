package org.lookalike.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes folders that are there whole or not at all, whatever happens meanwhile: beside their place first, then in it at
 * once. A folder that is there and empty, which may be where a drive is, is filled from within: only a power cut in the
 * moment when all is moved up leaves a part.
 */
public final class WholeFolder {
    private WholeFolder() {}

    /** Something that fills a folder, and puts those of its files onto the disk that are to outlast a power cut. */
    @FunctionalInterface
    public interface Content<T> {
        T in(Path folder) throws IOException;
    }

    /**
     * @throws IOException if there is something in the folder already, it cannot be made, or the process is asked to end;
     *         then there is nothing
     */
    public static <T> T make(Path folder, Content<T> content) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        boolean there = isThereAndEmpty(place, null);
        String name = "." + Objects.requireNonNull(place.getFileName(), "a folder has a name") + "."
                + UUID.randomUUID() + ".part";
        try (PassingFolder unfinished = PassingFolder
                .at(there ? place.resolve(name) : place.resolveSibling(name))) {
            T made = content.in(unfinished.path());
            FolderTree.forceNames(unfinished.path());
            unfinished.keep(() -> {
                if (there)
                    moveUp(unfinished.path(), place);
                else
                    move(unfinished.path(), place);
            });
            Names.force(there ? place : place.resolveSibling(""));
            return made;
        }
    }

    /**
     * @param but what may be in it
     * @throws IOException if something else is there
     */
    private static boolean isThereAndEmpty(Path folder, @Nullable Path but) throws IOException {
        if (!Files.exists(folder))
            return false;
        if (!Files.isDirectory(folder))
            throw new IOException(folder + " is a file; name a folder that is not there yet");
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> other = files.filter(file -> !file.equals(but)).findAny();
            if (other.isPresent())
                throw new IOException(folder + " is not empty (" + other.get().getFileName()
                        + " is in it); name a folder that is not there yet");
        }
        return true;
    }

    private static void move(Path unfinished, Path place) throws IOException {
        if (isThereAndEmpty(place, null))
            Files.delete(place);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void moveUp(Path unfinished, Path place) throws IOException {
        var _ = isThereAndEmpty(place, unfinished);
        List<Path> children;
        try (Stream<Path> files = Files.list(unfinished)) {
            children = files.toList();
        }
        List<Path> moved = new ArrayList<>();
        try {
            for (Path child : children) {
                Files.move(child, place.resolve(child.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                moved.add(child);
            }
        } catch (IOException e) {
            for (Path child : moved)
                Files.move(place.resolve(child.getFileName()), child, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
    }

    /** Puts a file onto the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
