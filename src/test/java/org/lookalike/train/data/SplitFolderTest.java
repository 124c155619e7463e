package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SplitFolderTest {
    @TempDir
    private Path folder;
    private int pictures;

    @Test
    void everyPartHasItsCategoriesAndTheirFiles() throws IOException {
        LabelledPicture rose = picture("pictures/red rose/one.jpg");
        LabelledPicture cat = picture("pictures/고양이/🐈.jpg");
        LabelledPicture test = picture("pictures/red rose/two.jpg");

        SplitFolder.write(new Split(List.of(rose, cat), List.of(), List.of(test)), folder.resolve("new/parts"));

        assertEquals(List.of("test/red rose/two.jpg", "train/red rose/one.jpg", "train/고양이/🐈.jpg"),
                files(folder.resolve("new/parts")));
        assertEquals("content 2", Files.readString(folder.resolve("new/parts/train/고양이/🐈.jpg")));
        assertEquals(List.of("parts"), names(folder.resolve("new")));
    }

    @Test
    void filesAreLinkedWhereThatIsPossible() throws IOException {
        LabelledPicture rose = picture("pictures/rose/one.jpg");

        SplitFolder.write(new Split(List.of(rose), List.of(), List.of()), folder.resolve("parts"));

        assertTrue(Files.isSameFile(rose.file(), folder.resolve("parts/train/rose/one.jpg")));
    }

    @Test
    void aLinkedPictureIsFollowed() throws IOException {
        LabelledPicture rose = picture("pictures/rose/one.jpg");
        Path link = Files.createSymbolicLink(folder.resolve("pictures/rose/link.jpg"), Path.of("one.jpg"));
        var linked = new LabelledPicture(link, rose.id(), "rose", 0);

        SplitFolder.write(new Split(List.of(linked), List.of(), List.of()), folder.resolve("parts"));

        assertEquals("content 1", Files.readString(folder.resolve("parts/train/rose/link.jpg")));
    }

    @Test
    void sameNamesInOneCategoryAreNumbered() throws IOException {
        var train = List.of(picture("2018/cats/1.jpg"), picture("2019/cats/1.JPG"), picture("2020/cats/1.jpg"),
                picture("2020/cats/1-2.jpg"), picture("2020/dogs/1.jpg"));

        SplitFolder.write(new Split(train, List.of(), List.of()), folder.resolve("parts"));

        assertEquals(
                List.of("train/cats/1-2-2.jpg", "train/cats/1-2.JPG", "train/cats/1-3.jpg", "train/cats/1.jpg",
                        "train/dogs/1.jpg"),
                files(folder.resolve("parts")));
        assertEquals("content 3", Files.readString(folder.resolve("parts/train/cats/1-3.jpg")));
    }

    @Test
    void nothingIsReplacedButAnEmptyFolder() throws IOException {
        var split = new Split(List.of(picture("pictures/cats/1.jpg")), List.of(), List.of());
        Path diary = Files.createDirectory(folder.resolve("diary"));

        SplitFolder.write(split, diary);

        assertEquals(List.of("train/cats/1.jpg"), files(diary));
        assertThrows(FileAlreadyExistsException.class, () -> SplitFolder.write(split, diary));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(FileAlreadyExistsException.class, () -> SplitFolder.write(split, file));
    }

    @Test
    void whatFailsLeavesNothingBehind() throws IOException {
        LabelledPicture kept = picture("pictures/cats/1.jpg");
        LabelledPicture gone = picture("pictures/cats/2.jpg");
        Files.delete(gone.file());
        var split = new Split(List.of(kept, gone), List.of(), List.of());

        assertThrows(NoSuchFileException.class, () -> SplitFolder.write(split, folder.resolve("parts")));

        assertEquals(List.of("pictures"), names(folder));
        assertEquals("content 1", Files.readString(kept.file()));
    }

    private LabelledPicture picture(String name) throws IOException {
        pictures++;
        Path category = Files.createDirectories(folder.resolve(name).resolveSibling(""));
        Path file = Files.writeString(folder.resolve(name), "content " + pictures);
        return new LabelledPicture(file, Drawings.id(pictures), category.getFileName().toString(), 0);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
