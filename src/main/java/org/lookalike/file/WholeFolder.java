package org.lookalike.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes folders that are there whole or not at all: beside their place first, then in it at once. */
public final class WholeFolder {
    private WholeFolder() {}

    /** Something that fills a folder. */
    @FunctionalInterface
    public interface Content<T> {
        T in(Path folder) throws IOException;
    }

    /** @throws IOException if there is something in the folder already, or it cannot be made; then there is nothing */
    public static <T> T make(Path folder, Content<T> content) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        requireFree(place);
        Path unfinished = place.resolveSibling(
                "." + Objects.requireNonNull(place.getFileName(), "a folder has a name") + "." + UUID.randomUUID()
                        + ".part");
        Files.createDirectories(unfinished);
        try {
            T made = content.in(unfinished);
            requireFree(place);
            Files.deleteIfExists(place);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } finally {
            delete(unfinished);
        }
    }

    private static void requireFree(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        if (Files.isDirectory(folder))
            try (var files = Files.list(folder)) {
                if (files.findAny().isEmpty())
                    return;
            }
        throw new IOException(folder + " is not empty; name a folder that is not there yet");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        }
    }

    /** Puts a file onto the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
