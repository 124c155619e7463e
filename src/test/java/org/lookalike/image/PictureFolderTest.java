package org.lookalike.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PictureFolderTest {
    private static final byte[] GIF = "GIF89a and so on".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path temp;

    @Test
    void findsWhatIsOrIsCalledAPictureInTheOrderOfNames() throws IOException {
        write("b.JPG", "broken");
        write("a/z.webp", "");
        write("a/notes.txt", "no picture");
        Files.write(folder().resolve("a/misnamed.txt"), GIF);
        write("c.tif", "x");

        assertEquals(List.of("a/misnamed.txt", "a/z.webp", "b.JPG", "c.tif"), names(folder()));
    }

    @Test
    void passesOverHiddenAndSystemFiles() throws IOException {
        for (String name : new String[]{".hidden.jpg", ".cache/a.jpg", "@eaDir/a.jpg", "__MACOSX/a.jpg",
                "$RECYCLE.BIN/a.jpg", "Thumbs.db", "desktop.ini"})
            write(name, "x");
        write("seen.jpg", "x");

        assertEquals(List.of("seen.jpg"), names(folder()));
    }

    @Test
    void passesOverWhatAnIndexKeeps() throws IOException {
        write("seen.jpg", "x");
        write("index/" + PictureFolder.MARK, "");
        Path thumbnail = write("index/thumbs/a.jpg", "x");

        assertEquals(List.of("seen.jpg"), names(folder()));
        assertEquals(List.of(), walk(folder(), Objects.requireNonNull(thumbnail.getParent()), 10));
        Path index = folder().resolve("index");
        assertEquals(index + ": this is an index's own folder; name a folder with pictures",
                assertThrows(FileSystemException.class, () -> walk(index, 1)).getMessage());
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        write("inside.jpg", "x");
        write("below/deep.jpg", "x");
        Path outside = Files.writeString(temp.resolve("outside.jpg"), "x");
        Files.createSymbolicLink(folder().resolve("away.jpg"), outside);
        Files.createSymbolicLink(folder().resolve("broken.jpg"), folder().resolve("nowhere.jpg"));
        Files.createSymbolicLink(folder().resolve("kept.jpg"), folder().resolve("inside.jpg"));
        Files.createSymbolicLink(folder().resolve("loop"), folder());

        assertEquals(List.of("below/deep.jpg", "inside.jpg", "kept.jpg"), names(folder()));
    }

    @Test
    void tellsSizeAndTime() throws IOException {
        Path file = write("a.jpg", "12345");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));

        assertEquals(List.of(new PictureFile(file, 5, 1_700_000_000_000L)), walk(folder(), 10));
    }

    @Test
    void stopsWhenTold() throws IOException {
        for (String name : new String[]{"a/1.jpg", "a/2.jpg", "b/3.jpg"})
            write(name, "x");

        assertEquals(1, walk(folder(), 1).size());
    }

    @Test
    void aFolderIsNeeded() throws IOException {
        Path file = write("a.jpg", "x");

        assertEquals(file + ": this is a file, not a folder",
                assertThrows(FileSystemException.class, () -> walk(file, 1)).getMessage());
        var missing = assertThrows(NoSuchFileException.class, () -> walk(temp.resolve("missing"), 1));
        assertEquals(temp.resolve("missing") + ": there is no such folder",
                missing.getMessage());
    }

    private Path folder() {
        return temp.resolve("pictures");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static List<String> names(Path folder) throws IOException {
        return walk(folder, Integer.MAX_VALUE).stream()
                .map(file -> folder.relativize(file.path()).toString().replace('\\', '/'))
                .toList();
    }

    private static List<PictureFile> walk(Path folder, int most) throws IOException {
        return walk(folder, folder, most);
    }

    private static List<PictureFile> walk(Path folder, Path part, int most) throws IOException {
        List<PictureFile> found = new ArrayList<>();
        PictureFolder.walk(folder, part, new PictureFolder.Visitor() {
            @Override
            public FileVisitResult picture(PictureFile file) {
                found.add(file);
                return found.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public void unreachable(Path path, IOException reason) {
                throw new AssertionError(path.toString(), reason);
            }
        });
        return found;
    }
}
