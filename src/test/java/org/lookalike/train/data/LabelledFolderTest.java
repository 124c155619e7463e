package org.lookalike.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.PerceptualHash;
import org.lookalike.image.Pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookalike.train.data.Drawings.blobs;

class LabelledFolderTest {
    private static final Decoder DECODER = new Decoder(DecoderOptions.DEFAULT);

    @TempDir
    private Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("pictures"));
    }

    @Test
    void theFolderAPictureLiesInIsItsCategory() throws IOException {
        blobs(folder.resolve("flowers/daisy/b.jpg"), 1);
        blobs(folder.resolve("flowers/daisy/a.png"), 2);
        blobs(folder.resolve("flowers/red rose/a.jpg"), 3);
        blobs(folder.resolve("고양이/하나.jpg"), 4);
        blobs(folder.resolve("🐟/🐠 1.png"), 5);

        LabelledFolder read = read();

        assertEquals(List.of("daisy", "red rose", "고양이", "🐟"), read.categories());
        assertEquals(
                List.of("flowers/daisy/a.png daisy", "flowers/daisy/b.jpg daisy", "flowers/red rose/a.jpg red rose",
                        "고양이/하나.jpg 고양이", "🐟/🐠 1.png 🐟"),
                read.pictures().stream().map(picture -> name(picture.file()) + " " + picture.category()).toList());
        assertEquals(List.of(), read.emptyCategories());
        LabelledPicture first = read.pictures().getFirst();
        assertEquals(ContentId.of(Files.readAllBytes(first.file())), first.id());
    }

    @Test
    void whatIsNoPictureIsSkippedAndListedIfItIsCalledOne() throws IOException {
        Path whole = blobs(folder.resolve("cats/whole.jpg"), 1);
        Files.write(folder.resolve("cats/cut.jpg"), Arrays.copyOf(Files.readAllBytes(whole), 900));
        Files.writeString(folder.resolve("cats/text.jpg"), "no picture");
        Files.writeString(folder.resolve("cats/notes.txt"), "no picture");
        Files.writeString(folder.resolve("cats/.DS_Store"), "x");
        Files.writeString(folder.resolve("cats/Thumbs.db"), "x");

        LabelledFolder read = read();

        assertEquals(List.of("cats/whole.jpg"), files(read.pictures()));
        assertEquals(List.of("cats/cut.jpg TRUNCATED", "cats/text.jpg NOT_A_PICTURE"),
                read.unreadable().stream().map(u -> name(Path.of(u.file())) + " " + u.reason()).toList());
    }

    @Test
    void filesInTheFolderItselfHaveNoLabel() throws IOException {
        blobs(folder.resolve("loose.jpg"), 1);
        blobs(folder.resolve("cats/a.jpg"), 2);

        LabelledFolder read = read();

        assertEquals(List.of(folder.resolve("loose.jpg")), read.unlabelled());
        assertEquals(List.of("cats/a.jpg"), files(read.pictures()));
    }

    @Test
    void theSameContentTwiceInACategoryIsOnePicture() throws IOException {
        Path original = blobs(folder.resolve("2019/cats/b.jpg"), 1);
        copy(original, "2018/cats/z.jpg");
        copy(original, "2019/cats/a.jpg");

        LabelledFolder read = read();

        assertEquals(List.of("2018/cats/z.jpg"), files(read.pictures()));
        assertEquals(List.of("2019/cats/a.jpg", "2019/cats/b.jpg"), files(read.copies()));
        assertEquals(List.of(), read.conflicts());
    }

    @Test
    void theSameContentInTwoCategoriesIsNotLearned() throws IOException {
        Path original = blobs(folder.resolve("cats/a.jpg"), 1);
        copy(original, "cats/b.jpg");
        copy(original, "dogs/a.jpg");
        blobs(folder.resolve("cats/c.jpg"), 2);

        LabelledFolder read = read();

        assertEquals(List.of("cats/c.jpg"), files(read.pictures()));
        assertEquals(List.of(List.of("cats/a.jpg", "cats/b.jpg", "dogs/a.jpg")),
                read.conflicts().stream().map(conflict -> files(conflict.pictures())).toList());
        assertEquals(List.of("cats"), read.categories());
        assertEquals(List.of("dogs"), read.emptyCategories());
    }

    @Test
    void foldersWithoutAReadablePictureAreTold() throws IOException {
        blobs(folder.resolve("animals/cats/a.jpg"), 1);
        Files.createDirectories(folder.resolve("animals/dogs"));
        Files.createDirectories(folder.resolve("animals/.cache"));
        Files.createDirectories(folder.resolve("birds"));
        Files.writeString(folder.resolve("birds/broken.jpg"), "x");
        Files.createDirectories(folder.resolve("other/cats"));

        LabelledFolder read = read();

        assertEquals(List.of("cats"), read.categories());
        assertEquals(List.of("birds", "dogs"), read.emptyCategories());
    }

    @Test
    void eachReadablePictureIsHandedOverWithItsPixels() throws IOException {
        for (int i = 0; i < 20; i++)
            blobs(folder.resolve("c" + i % 3 + "/" + i + ".png"), i, 60 + i, 50);
        Files.writeString(folder.resolve("c0/broken.png"), "x");
        Map<LabelledPicture, Pixels> handed = new ConcurrentHashMap<>();

        LabelledFolder read = LabelledFolder.read(folder, DECODER,
                (labelled, picture) -> handed.put(labelled, picture.pixels()));

        assertEquals(20, handed.size());
        for (LabelledPicture picture : read.pictures()) {
            Pixels pixels = Objects.requireNonNull(handed.get(picture));
            assertEquals(PerceptualHash.of(pixels), picture.perceptualHash());
            assertEquals(60 + Integer.parseInt(name(picture.file()).replaceAll("\\D*\\d/|\\D*$", "")), pixels.width());
        }
        assertEquals(read, read());
    }

    @Test
    void whatFailsWhileReadingReachesTheCaller() throws IOException {
        for (int i = 0; i < 20; i++)
            blobs(folder.resolve("cats/" + i + ".jpg"), i);
        WhenRead full = (labelled, picture) -> {
            throw new IllegalStateException("no room for " + labelled.category());
        };

        var failed = assertThrows(IllegalStateException.class, () -> LabelledFolder.read(folder, DECODER, full));

        assertTrue(failed.toString().endsWith("no room for cats"), failed.toString());
        assertThrows(NoSuchFileException.class, () -> LabelledFolder.read(folder.resolve("none"), DECODER));
    }

    @Test
    void aBrokenPictureSaysWhy() throws IOException {
        Files.createDirectories(folder.resolve("cats"));
        Files.write(folder.resolve("cats/empty.jpg"), new byte[0]);

        Decoded.Unreadable why = read().unreadable().getFirst();

        assertEquals(Decoded.Reason.NOT_A_PICTURE, why.reason());
        assertEquals(folder.resolve("cats/empty.jpg").toString(), why.file());
    }

    private LabelledFolder read() throws IOException {
        return LabelledFolder.read(folder, DECODER);
    }

    private void copy(Path original, String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.copy(original, folder.resolve(name));
    }

    private List<String> files(List<LabelledPicture> pictures) {
        return pictures.stream().map(picture -> name(picture.file())).toList();
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
