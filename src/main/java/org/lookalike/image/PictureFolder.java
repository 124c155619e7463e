package org.lookalike.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the pictures below a folder, always in the same order: directory by directory, by name. Holds the names of the
 * directories on the way only, however many files there are.
 */
public final class PictureFolder {
    /** A directory with a file of this name holds no pictures of a person's, but those that a program keeps of them. */
    public static final String MARK = ".lookalike-index";

    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "gif", "bmp", "dib",
            "tif",
            "tiff", "webp");
    private static final Set<String> SYSTEM_NAMES = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "@eadir",
            "$recycle.bin", "system volume information", "__macosx", "lost+found", "#recycle", "icon\r");

    private final Path real;
    private final Visitor visitor;

    /** Told what a walk finds, in its thread. */
    public interface Visitor {

        /** A picture, or a file that is called one. Answers whether to go on. */
        FileVisitResult picture(PictureFile file);

        /** A directory below the folder, before what is in it. */
        default void entered(Path directory) {}

        /** A directory or file that cannot be looked into; the walk goes on with the next. */
        void unreachable(Path path, IOException reason);
    }

    private PictureFolder(Path real, Visitor visitor) {
        this.real = real;
        this.visitor = visitor;
    }

    /**
     * Walks the folder and all below. Links to files are followed as long as they stay in the folder, links to directories
     * are not. Hidden and system files, files that neither are nor are called pictures, and directories that hold the
     * {@link #MARK} are passed over. The paths start with the folder as it was given. {@link FileVisitResult#CONTINUE} goes
     * on, anything else ends the walk.
     *
     * @throws NoSuchFileException if there is no such folder
     * @throws FileSystemException if it is a file, or marked itself
     */
    public static void walk(Path folder, Visitor visitor) throws IOException {
        if (!Files.exists(folder))
            throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
        if (!Files.isDirectory(folder))
            throw new FileSystemException(folder.toString(), null, "this is a file, not a folder");
        if (isMarked(folder))
            throw new FileSystemException(folder.toString(), null,
                    "this is an index's own folder; name a folder with pictures");
        new PictureFolder(folder.toRealPath(), visitor).walk(folder);
    }

    /**
     * Walks a part of a folder only.
     *
     * @param part the folder itself, or a directory below it; if it is not there, the walk is over at once
     */
    public static void walk(Path folder, Path part, Visitor visitor) throws IOException {
        if (part.equals(folder))
            walk(folder, visitor);
        else if (Files.isDirectory(part) && !isBelowMark(folder, part))
            new PictureFolder(folder.toRealPath(), visitor).walk(part);
    }

    private static boolean isBelowMark(Path folder, Path part) {
        for (Path above = part; above != null && !above.equals(folder); above = above.getParent())
            if (isMarked(above))
                return true;
        return false;
    }

    private static boolean isMarked(Path directory) {
        return Files.exists(directory.resolve(MARK));
    }

    private FileVisitResult walk(Path directory) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, entry -> !ignores(entry))) {
            entries.forEach(names::add);
        } catch (IOException e) {
            visitor.unreachable(directory, e);
            return FileVisitResult.CONTINUE;
        } catch (DirectoryIteratorException e) {
            visitor.unreachable(directory, new IOException("listing stopped half-way", e));
            return FileVisitResult.CONTINUE;
        }
        names.sort(Comparator.comparing(path -> path.getFileName().toString()));
        for (Path path : names)
            if (visit(path) != FileVisitResult.CONTINUE)
                return FileVisitResult.TERMINATE;
        return FileVisitResult.CONTINUE;
    }

    private FileVisitResult visit(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (found.isDirectory()) {
                if (isMarked(path))
                    return FileVisitResult.CONTINUE;
                visitor.entered(path);
                return walk(path);
            }
            if (found.isSymbolicLink()) {
                if (!Files.exists(path) || !path.toRealPath().startsWith(real))
                    return FileVisitResult.CONTINUE;
                found = Files.readAttributes(path, BasicFileAttributes.class);
            }
            if (found.isRegularFile() && (isCalledPicture(path) || isPicture(path)))
                return visitor.picture(new PictureFile(path, found.size(), found.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            visitor.unreachable(path, e);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Whether walks pass over what has this name: hidden files and those of systems. */
    public static boolean ignores(Path path) throws IOException {
        String name = path.getFileName().toString();
        return Files.isHidden(path) || SYSTEM_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isCalledPicture(Path path) {
        String name = path.getFileName().toString();
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isPicture(Path path) {
        try (InputStream start = Files.newInputStream(path)) {
            return Sniffer.sniff(start.readNBytes(Sniffer.ENOUGH)).isPresent();
        } catch (IOException e) {
            return false; // not called a picture either, so nobody misses it
        }
    }
}
