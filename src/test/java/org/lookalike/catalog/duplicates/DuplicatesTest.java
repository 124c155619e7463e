package org.lookalike.catalog.duplicates;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.image.Turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DuplicatesTest {
    private static final BufferedImage SCENE = Album.scene(1);

    @TempDir
    private Path folder;
    private Album album;

    @BeforeEach
    void open() {
        album = new Album(folder).withStrangers(4);
        album.put("a.png", SCENE);
    }

    @AfterEach
    void close() {
        album.close();
    }

    @Test
    void turnedCopiesAreFoundAndNamed() {
        for (Turn turn : Turn.values())
            if (turn != Turn.NONE)
                album.put(turn + ".png", Album.turned(Album.resized(SCENE, 0.75), turn));
        List<String> group = List.of(album.found().getFirst().split(" \\| "));
        assertEquals("a.png: the largest, 160 × 120 pixels", group.getFirst());
        assertEquals(
                List.of("MIRRORED.png: mirrored, resized 75 %", "MIRRORED_180.png: mirrored, rotated 180, resized 75 %",
                        "MIRRORED_270.png: mirrored, rotated 270, resized 75 %",
                        "MIRRORED_90.png: mirrored, rotated 90, resized 75 %",
                        "ROTATED_180.png: rotated 180, resized 75 %",
                        "ROTATED_270.png: rotated 270, resized 75 %", "ROTATED_90.png: rotated 90, resized 75 %"),
                group.stream().skip(1).sorted().toList());
    }

    @Test
    void smallerRecompressedAndRecolouredCopiesAreFoundAndNamed() {
        album.put("half.png", Album.resized(SCENE, 0.5));
        album.put("small.jpg", Album.resized(SCENE, 0.75));
        album.put("photo.jpg", SCENE);
        album.put("bright.png", Album.brighter(SCENE, 25));
        assertEquals(List.of("a.png: laid and coloured as most of them | bright.png: colours changed | "
                + "photo.jpg: other format (JPEG) | small.jpg: resized 75 %, other format (JPEG) | "
                + "half.png: resized 50 %"), album.found());
    }

    @Test
    void cropsOfATenthAreFoundByTheirEmbeddings() {
        album.put("a.png", SCENE, 7);
        album.put("crop.png", Album.cropped(SCENE, 0.1), 7);
        assertEquals(List.of("a.png: the largest, 160 × 120 pixels | crop.png: cropped"), album.found());
    }

    @Test
    void cropsThatWereTurnedAsWellAreFoundByTheirHashes() {
        album.put("crop.png", Album.turned(Album.cropped(SCENE, 0.05), Turn.ROTATED_90));
        assertEquals(List.of("a.png: the largest, 160 × 120 pixels | crop.png: rotated 90, cropped"), album.found());
    }

    @Test
    void filesWithTheSameBytesAreFoundEvenIfTheyShowNothing() {
        album.put("copy of a.png", SCENE);
        BufferedImage white = plain(Color.WHITE, Color.WHITE);
        album.put("white.png", white);
        album.put("white (2).png", white);
        assertEquals(List.of("a.png: their bytes are equal | copy of a.png: identical copy",
                "white.png: their bytes are equal | white (2).png: identical copy"), album.found());
    }

    @Test
    void emptyPicturesAndGradientsAreNoCopiesOfEachOther() {
        album.put("white.png", plain(Color.WHITE, Color.WHITE));
        album.put("paper.png", plain(new Color(250, 250, 248), new Color(250, 250, 248)));
        album.put("black.png", plain(Color.BLACK, Color.BLACK));
        album.put("sky.png", plain(new Color(80, 120, 220), Color.WHITE));
        album.put("dusk.png", plain(new Color(40, 30, 90), new Color(250, 160, 120)));
        assertEquals(List.of(), album.found());
        assertEquals(5, album.duplicates().last().orElseThrow().plain());
    }

    @Test
    void whatIsNotTheSameStaysApartForGood() {
        ContentId a = album.put("a.png", SCENE);
        ContentId b = album.put("b.png", Album.turned(SCENE, Turn.MIRRORED));
        assertEquals(1, album.found().size());
        album.duplicates().keepApart(b, a);
        assertEquals(List.of(), Album.said(album.duplicates().last().orElseThrow()));
        assertEquals(List.of(), album.found());
        album.put("half.png", Album.resized(SCENE, 0.5));
        assertEquals(1, album.found().size(), "the third goes with one of them, and does not join them");
        assertThrows(IllegalArgumentException.class, () -> album.duplicates().keepApart(a, a));
    }

    @Test
    void ofFewColoursIsWorseAndAnotherFormatDoesNotMakeItBetter() throws IOException {
        album.put("few.gif", SCENE);
        album.put("made from few.png", ImageIO.read(folder.resolve("pictures/few.gif").toFile()));
        Files.delete(folder.resolve("pictures/a.png"));
        assertEquals(List.of("few.gif: others were made from it | made from few.png: other format (PNG)"),
                album.found());
        album.put("photo.jpg", SCENE);
        assertTrue(album.found().getFirst().startsWith("photo.jpg: not reduced to 256 colours (JPEG) | "));
    }

    @Test
    void aReasonNamesNobodyWhoIsKeptApart() {
        ContentId half = album.put("half.png", Album.resized(SCENE, 0.5));
        album.put("a (2).png", SCENE);
        assertEquals("a.png: the largest, 160 × 120 pixels | a (2).png: identical copy | half.png: resized 50 %",
                album.found().getFirst());
        album.duplicates().keepApart(half, album.put("a.png", SCENE));
        assertEquals(List.of("a.png: their bytes are equal | a (2).png: identical copy"),
                Album.said(album.duplicates().last().orElseThrow()));
    }

    @Test
    void aPersonChoosesWhichToKeep() {
        ContentId turned = album.put("turned.png", Album.turned(SCENE, Turn.ROTATED_90));
        ContentId half = album.put("half.png", Album.resized(SCENE, 0.5));
        album.found();
        album.duplicates().keep(turned);
        album.duplicates().keep(half);
        assertEquals(List.of("half.png: chosen by you | a.png: resized 200 % | turned.png: rotated 90, resized 200 %"),
                Album.said(album.duplicates().last().orElseThrow()));
    }

    @Test
    void aChainOfCropsIsNoGroupOfStrangers() {
        BufferedImage once = Album.cropped(SCENE, 0.1);
        BufferedImage twice = Album.cropped(once, 0.1);
        album.put("a.png", SCENE, 7);
        album.put("once.png", once, 7);
        album.put("twice.png", twice, 7);
        album.put("thrice.png", Album.cropped(twice, 0.1), 7);
        assertEquals(List.of("a.png: the largest, 160 × 120 pixels | once.png: cropped",
                "twice.png: the largest, 102 × 76 pixels | thrice.png: cropped"), album.found());
    }

    @Test
    void whatWasFoundIsKeptAndItIsSaidWhenTheCollectionChanged() throws IOException {
        assertTrue(album.duplicates().last().isEmpty());
        album.put("b.png", Album.turned(SCENE, Turn.ROTATED_180));
        album.put("half.png", Album.resized(SCENE, 0.5));
        List<String> found = album.found();
        Found last = album.duplicates().last().orElseThrow();
        assertEquals(found, Album.said(last));
        assertTrue(last.current());
        Files.delete(folder.resolve("pictures/half.png"));
        assertEquals(1, album.duplicates().last().orElseThrow().superfluous());
        album.put("c.png", Album.scene(2));
        assertFalse(album.duplicates().last().orElseThrow().current());
    }

    @Test
    void whatWasKeptOutlivesARunThatIsStoppedAndDamageIsAsIfThereWereNothing() throws IOException {
        album.put("b.png", Album.turned(SCENE, Turn.ROTATED_180));
        album.found();
        assertThrows(CancellationException.class,
                () -> album.duplicates().find((what, done, total, detail) -> {}, () -> true));
        assertEquals(1, album.duplicates().last().orElseThrow().groups().size());
        Files.writeString(folder.resolve("duplicates/groups.tsv"), "lookalike duplicates 1\nhalf a line");
        assertTrue(album.duplicates().last().isEmpty());
        assertEquals(1, album.found().size());
    }

    private static BufferedImage plain(Color top, Color bottom) {
        var plain = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, top, 0, 120, bottom));
        graphics.fillRect(0, 0, 160, 120);
        graphics.dispose();
        return plain;
    }
}
