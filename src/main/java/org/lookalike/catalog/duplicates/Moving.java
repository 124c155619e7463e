package org.lookalike.catalog.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lookalike.image.ContentId;
import org.lookalike.train.Watcher;

/**
 * Moves superfluous files into a folder, and back. A file is moved only while the one to keep is there and is another, and
 * while it is what was indexed. One thread.
 */
public final class Moving {
    private final Path folder;
    private final Watcher watcher;
    private final BooleanSupplier stopped;
    private final List<Moved.Left> left = new ArrayList<>();
    private long files;
    private long bytes;

    private Moving(Path folder, Watcher watcher, BooleanSupplier stopped) {
        this.folder = folder;
        this.watcher = watcher;
        this.stopped = stopped;
    }

    /**
     * @param folder made if it is not there
     * @param undo written as files are moved
     * @throws FileAlreadyExistsException if there is an undo file of this name already
     * @throws IOException if the folder or the undo file cannot be written
     */
    public static Moved away(List<DuplicateGroup> groups, Path folder, Path undo, Watcher watcher,
            BooleanSupplier stopped) throws IOException {
        Files.createDirectories(folder);
        return new Moving(folder.toAbsolutePath().normalize(), watcher, stopped).move(groups, undo);
    }

    private Moved move(List<DuplicateGroup> groups, Path undo) throws IOException {
        UndoFile steps = UndoFile.create(undo);
        boolean early = false;
        for (int i = 0; i < groups.size() && !early; i++) {
            for (Copy copy : groups.get(i).members()) {
                early = stopped.getAsBoolean() || !move(copy, groups.get(i).keep(), steps);
                if (early)
                    break;
            }
            watcher.at("moving", i + 1, groups.size(), "");
        }
        return new Moved(files, bytes, undo, left, early);
    }

    /** False if nothing more can be moved, for no step can be written down. */
    private boolean move(Copy copy, Copy keep, UndoFile steps) {
        Path file = Path.of(copy.path());
        try {
            String obstacle = obstacle(copy, keep);
            if (!obstacle.isEmpty()) {
                left.add(new Moved.Left(file, obstacle));
                return true;
            }
            Path target = free(String.valueOf(file.getFileName()));
            try {
                steps.announce(new UndoFile.Step(file, target));
            } catch (IOException e) {
                left.add(new Moved.Left(file, "its move cannot be written down: " + e.getMessage()));
                return false;
            }
            FileMove.move(file, target);
            files++;
            bytes += copy.facts().bytes();
        } catch (NoSuchFileException e) {
            left.add(new Moved.Left(file, "it is gone"));
        } catch (IOException e) {
            left.add(new Moved.Left(file, "it cannot be moved: " + e.getMessage()));
        }
        return true;
    }

    /** Why a file has to stay; empty if nothing is in the way. */
    private String obstacle(Copy copy, Copy kept) throws IOException {
        Path file = Path.of(copy.path());
        Path keep = Path.of(kept.path());
        if (!Files.isRegularFile(keep))
            return "the one to keep, " + keep + ", is gone";
        if (Files.isSymbolicLink(file))
            return "it is a link";
        if (Files.exists(file) && !Files.isRegularFile(file))
            return "it is no file";
        if (Files.isSameFile(file, keep))
            return "it is the same file as the one to keep, under another name";
        if (hasChanged(kept))
            return "the one to keep, " + keep + ", changed since it was indexed";
        if (hasChanged(copy))
            return "it changed since it was indexed";
        return file.startsWith(folder) ? "it is in that folder already" : "";
    }

    /** An index that comes from strangers may know size and time of any file: what it holds decides. */
    private static boolean hasChanged(Copy copy) throws IOException {
        Path file = Path.of(copy.path());
        if (Files.size(file) != copy.place().bytes()
                || Files.getLastModifiedTime(file).toMillis() != copy.place().modifiedMillis())
            return true;
        try (InputStream content = Files.newInputStream(file)) {
            return !ContentId.of(content).equals(copy.id());
        }
    }

    /** The name, or one with a number where that is taken. */
    private Path free(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        Path free = folder.resolve(name);
        for (int n = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); n++)
            free = folder.resolve(stem + " (" + n + ")" + extension);
        return free;
    }

    /**
     * Moves files back to where they were, the last one first.
     *
     * @param undo as {@link #away} wrote it; it stays, and names nothing that is not done once all are back
     * @throws IOException if it cannot be read
     */
    public static Moved back(Path undo, Watcher watcher, BooleanSupplier stopped) throws IOException {
        List<UndoFile.Step> steps = UndoFile.read(undo).reversed();
        var moving = new Moving(undo, watcher, stopped);
        boolean early = false;
        for (int i = 0; i < steps.size() && !early; i++) {
            moving.back(steps.get(i));
            watcher.at("moving back", i + 1, steps.size(), "");
            early = stopped.getAsBoolean() && i + 1 < steps.size();
        }
        return new Moved(moving.files, moving.bytes, undo, moving.left, early);
    }

    private void back(UndoFile.Step step) {
        try {
            boolean here = Files.exists(step.from(), LinkOption.NOFOLLOW_LINKS);
            boolean away = Files.exists(step.to(), LinkOption.NOFOLLOW_LINKS);
            if (!away)
                return; // never moved, or back already
            if (here && Files.size(step.to()) == 0) {
                Files.delete(step.to()); // the name that was taken for it, before the program ended
                return;
            }
            if (here) {
                left.add(new Moved.Left(step.to(), step.from() + " is there, and is not overwritten"));
                return;
            }
            Path parent = step.from().getParent();
            if (parent != null)
                Files.createDirectories(parent);
            long size = Files.size(step.to());
            FileMove.move(step.to(), step.from());
            files++;
            bytes += size;
        } catch (IOException e) {
            left.add(new Moved.Left(step.to(), "it cannot be moved back: " + e.getMessage()));
        }
    }
}
