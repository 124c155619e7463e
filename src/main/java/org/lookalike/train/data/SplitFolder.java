package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.lookalike.file.FolderTree;

/** A split as folders: {@code train/<category>/<file name>} and likewise for the other parts that have pictures. */
public final class SplitFolder {

    private SplitFolder() {}

    /**
     * Writes the files, as hard links where the file system can and as copies elsewhere. Files of one category with the
     * same name get numbers. The folder is there whole or not at all.
     *
     * @param folder must not exist, or be empty
     * @throws FileAlreadyExistsException if there is something in it, or it is a file
     */
    public static void write(Split split, Path folder) throws IOException {
        requireFree(folder);
        Path whole = folder.toAbsolutePath().normalize();
        Files.createDirectories(whole.getParent());
        Path unfinished = Files.createDirectory(
                whole.resolveSibling("." + whole.getFileName() + "-new-" + System.nanoTime()));
        try {
            for (Part part : Part.values())
                write(split, part, unfinished);
            Files.deleteIfExists(whole);
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FolderTree.delete(unfinished);
        }
    }

    /** @throws FileAlreadyExistsException unless a split can be written there */
    public static void requireFree(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        if (!Files.isDirectory(folder))
            throw new FileAlreadyExistsException(folder.toString());
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent())
                throw new FileAlreadyExistsException(folder.toString());
        }
    }

    private static void write(Split split, Part part, Path unfinished) throws IOException {
        Map<String, FreeNames> names = new HashMap<>();
        for (LabelledPicture picture : split.part(part)) {
            Path category = Files.createDirectories(unfinished.resolve(part.label()).resolve(picture.category()));
            String name = names.computeIfAbsent(picture.category(), c -> new FreeNames())
                    .take(picture.file().getFileName().toString());
            place(picture.file().toRealPath(), category.resolve(name));
        }
    }

    private static void place(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException e) {
            // Another disk, a file system without links, or one link too many: what else is wrong fails here, too.
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
