package org.lookalike.image.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GalleryTest {
    private static final Gallery SMALL = new Gallery(7, 2, 120);
    private static final Gallery.Progress QUIET = (done, total) -> {};

    /** Drawn once for all: tests that take something away let it be drawn again. */
    @TempDir
    static Path folder;

    private static int drawn;

    @BeforeAll
    static void draw() throws IOException {
        drawn = SMALL.draw(folder, QUIET);
    }

    @Test
    void drawsEachCategoryIntoAFolderOfItsOwn() throws IOException {
        assertEquals(26, drawn);
        assertEquals(List.of("animals", "butterflies", "fish", "flowers", "fractals", "fruit", "houses", "leaves",
                "lettering", "mountains", "patterns", "skies", "vehicles"), names(folder));
        assertEquals(List.of("fruit-001.jpg", "fruit-002.jpg"), names(folder.resolve("fruit")));
    }

    @Test
    void theDemoHasAboutSixHundredPictures() {
        assertEquals(598, Gallery.DEMO.size());
    }

    @Test
    void picturesHaveVariousProportionsWithinTheLongestSide() {
        List<BufferedImage> pictures = IntStream.range(0, 12).mapToObj(i -> SMALL.picture(Subject.LEAVES, i)).toList();
        for (BufferedImage picture : pictures) {
            int longest = Math.max(picture.getWidth(), picture.getHeight());
            assertTrue(longest >= 79 && longest <= 120, () -> "longest side " + longest);
        }
        assertTrue(pictures.stream().anyMatch(p -> p.getWidth() > p.getHeight()));
        assertTrue(pictures.stream().anyMatch(p -> p.getWidth() < p.getHeight()));
    }

    @Test
    void theSameSeedDrawsTheSameFiles(@TempDir Path again) throws IOException {
        SMALL.draw(again, QUIET);
        for (Path file : files(folder))
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again.resolve(folder.relativize(file))),
                    file::toString);
    }

    @Test
    void anotherSeedDrawsOtherPictures() {
        int[] one = pixels(SMALL.picture(Subject.FISH, 0));
        int[] other = pixels(new Gallery(8, 2, 120).picture(Subject.FISH, 0));
        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void aCompleteGalleryIsLeftAlone() throws IOException {
        Path file = folder.resolve("skies/skies-001.jpg");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, longAgo);
        assertEquals(0, SMALL.draw(folder, QUIET));
        assertEquals(longAgo, Files.getLastModifiedTime(file));
    }

    @Test
    void aGalleryBrokenOffIsCompleted() throws IOException {
        Path missing = folder.resolve("houses/houses-002.jpg");
        byte[] bytes = Files.readAllBytes(missing);
        Files.delete(missing);
        Files.write(folder.resolve("houses/.houses-002.jpg.part"), new byte[]{1, 2, 3});
        assertEquals(1, SMALL.draw(folder, QUIET));
        assertArrayEquals(bytes, Files.readAllBytes(missing));
        assertEquals(List.of("houses-001.jpg", "houses-002.jpg"), names(folder.resolve("houses")));
    }

    @Test
    void progressCountsEveryPictureUpToTheWholeGallery(@TempDir Path fresh) throws IOException {
        ConcurrentSkipListSet<Integer> counts = new ConcurrentSkipListSet<>();
        SMALL.draw(fresh, (done, total) -> {
            assertEquals(26, total);
            counts.add(done);
        });
        assertEquals(IntStream.rangeClosed(1, 26).boxed().toList(), List.copyOf(counts));
    }

    @Test
    void filesAreJpegsThatAnyoneReads() throws IOException {
        for (Path file : files(folder))
            assertEquals(3, ImageIO.read(file.toFile()).getRaster().getNumBands(), file::toString);
    }

    @Test
    void colourAloneDoesNotTellTheCategories() {
        Gallery gallery = new Gallery(2026, 12, 96);
        List<ColourHistogram> histograms = new ArrayList<>();
        for (Subject subject : Subject.values())
            for (int i = 0; i < gallery.perCategory(); i++)
                histograms.add(new ColourHistogram(subject.folder(), gallery.picture(subject, i)));
        double precision = ColourHistogram.precisionAt(10, histograms);
        assertTrue(precision < 0.3, () -> "precision at 10 by colour " + precision);
    }

    @Test
    void refusesCountsAndSizesThatDrawNothing() {
        assertRefuses("a category has 1 to 999 pictures, got 0", () -> new Gallery(1, 0, 640));
        assertRefuses("the longest side is at least 96 pixels, got 10", () -> new Gallery(1, 4, 10));
    }

    private static void assertRefuses(String message, Executable construction) {
        assertEquals(Optional.of(message),
                Optional.ofNullable(assertThrows(IllegalArgumentException.class, construction).getMessage()));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
