package org.lookalike.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lookalike.file.FolderTree;
import org.lookalike.file.Names;

/** Puts a bundle in its place whole or not at all, and onto the disk. */
final class BundleFolder {
    private BundleFolder() {}

    /** Writes a bundle's files into a folder that is there and empty. */
    interface Filling {
        void fill(Path unfinished) throws IOException;
    }

    /**
     * @param folder must not exist, unless it is a bundle to be replaced; that one stays until the new one is whole
     * @throws FileAlreadyExistsException if the folder exists otherwise
     */
    static ModelBundle put(Path folder, boolean replacing, Filling filling) throws IOException {
        if (Files.exists(folder) && !(replacing && Models.isBundle(folder)))
            throw new FileAlreadyExistsException(folder.toString());
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path unfinished = Files.createDirectory(hidden(folder, "new"));
        try {
            filling.fill(unfinished);
            ModelBundle.open(unfinished);
            FolderTree.force(unfinished);
            moveInto(unfinished, folder);
            return ModelBundle.open(folder);
        } finally {
            FolderTree.delete(unfinished);
        }
    }

    /** No system replaces one filled folder by another in a single step: the old one steps aside in between. */
    private static void moveInto(Path unfinished, Path folder) throws IOException {
        Path old = hidden(folder, "old");
        if (Files.exists(folder))
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(old))
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Names.force(folder.toAbsolutePath().resolveSibling(""));
        FolderTree.delete(old);
    }

    private static Path hidden(Path folder, String what) {
        return folder.resolveSibling("." + folder.getFileName() + "-" + what + "-" + System.nanoTime());
    }
}
