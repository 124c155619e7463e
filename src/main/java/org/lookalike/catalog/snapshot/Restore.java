package org.lookalike.catalog.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lookalike.file.WholeFolder;
import org.lookalike.image.ContentId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

/** Brings a collection back from a snapshot, file by file verified. */
public final class Restore {
    private static final String KEYS = "keys.json";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path snapshot;
    private final List<String> damaged = new ArrayList<>();
    private long bytes;

    private Restore(Path snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * What was restored.
     *
     * @param relocated pictures that were uploaded: the index says where their files are now
     */
    public record Restored(int files, long bytes, int relocated) {}

    /** Some of a snapshot's files are not what they were; nothing was restored. The message names them. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;
        private static final int NAMED = 5;

        Damaged(Path snapshot, List<String> files) {
            super("the snapshot in " + snapshot + " is damaged, so nothing was restored; not what they were: "
                    + String.join(", ", files.subList(0, Math.min(NAMED, files.size())))
                    + (files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : ""));
        }
    }

    /**
     * @param target not there yet, or empty
     * @throws Damaged if a file is missing or is not what it was
     * @throws IOException if it is no snapshot, or the target cannot be written; then nothing is there
     */
    public static Restored of(Path snapshot, Path target) throws IOException {
        SnapshotNote note = SnapshotNote.read(snapshot);
        Sums sums = Sums.read(snapshot);
        return WholeFolder.make(target, copy -> new Restore(snapshot).into(copy, sums, Path.of(note.root()).normalize(),
                target.toAbsolutePath().normalize()));
    }

    private Restored into(Path copy, Sums sums, Path before, Path now) throws IOException {
        for (Map.Entry<String, String> each : sums.byPath().entrySet())
            copy(each.getKey(), each.getValue(), copy);
        if (!damaged.isEmpty())
            throw new Damaged(snapshot, damaged);
        Files.deleteIfExists(copy.resolve(SnapshotNote.FILE));
        int relocated = relocate(copy, before.resolve(Snapshot.UPLOADS), now.resolve(Snapshot.UPLOADS));
        return new Restored(sums.byPath().size(), bytes, relocated);
    }

    private void copy(String name, String sum, Path copy) throws IOException {
        Path file = snapshot.resolve(name);
        Path to = copy.resolve(name);
        if (!OwnFile.is(file, snapshot)) {
            damaged.add(name);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String found;
            permit(Files.createFile(to), OWNER_ONLY);
            try (OutputStream out = Files.newOutputStream(to)) {
                found = Sums.copy(in, out);
            }
            if (!found.equals(sum))
                damaged.add(name);
            Files.setLastModifiedTime(to, Files.getLastModifiedTime(file));
            bytes += Files.size(to);
            if (!name.startsWith(Snapshot.THUMBNAILS))
                WholeFolder.force(to);
            permit(to, name.equals(KEYS) ? OWNER_ONLY : permissions(file));
        } catch (NoSuchFileException e) {
            if (Files.exists(file))
                throw e; // the copy is gone, as the process was asked to end
            damaged.add(name);
        }
    }

    /** None where files have no owners. */
    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? Set.of() : view.readAttributes().permissions();
    }

    private static void permit(Path file, Set<PosixFilePermission> permissions) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !permissions.isEmpty())
            view.setPermissions(permissions);
    }

    /** Pictures of folders are where they were; those that were uploaded lie in the collection's own folder. */
    private static int relocate(Path copy, Path before, Path now) throws IOException {
        Path lucene = copy.resolve(Snapshot.LUCENE);
        if (before.equals(now) || !(PictureIndexes.openReadOnly(lucene) instanceof Opened.Ready(PictureIndex read)))
            return 0;
        List<ContentId> moved = new ArrayList<>();
        Opened opened;
        try (read) {
            read.forEach(picture -> {
                if (picture.places().stream().anyMatch(place -> path(place).startsWith(before)))
                    moved.add(picture.id());
            });
            opened = PictureIndexes.open(lucene, read.space(), read.stats().dimensions());
        }
        if (!(opened instanceof Opened.Ready(PictureIndex index)))
            throw new IOException("the restored index cannot be opened: " + opened);
        try (index) {
            for (ContentId id : moved)
                index.find(id)
                        .ifPresent(picture -> index.put(new IndexedPicture(picture.facts(),
                                picture.places().stream().map(place -> moved(place, before, now)).toList(),
                                picture.givenCategory(), picture.prediction(), picture.miniature(),
                                picture.embedding())));
        }
        return moved.size();
    }

    /** What leads out of the uploads is none of them. */
    private static Path path(Place place) {
        return Path.of(place.path()).normalize();
    }

    private static Place moved(Place place, Path before, Path now) {
        Path path = path(place);
        return path.startsWith(before)
                ? new Place(now.resolve(before.relativize(path)).toString(), now.toString(), place.bytes(),
                        place.modifiedMillis(), place.category())
                : place;
    }
}
