package org.lookalike.catalog;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What indexing a folder again and again makes of its files. */
class CatalogIndexingTest extends ThreeDiscs {

    @Test
    void aRunThatFailsLeavesItsPicturesToTheNext() throws Exception {
        Path poster = Pictures.poster(folder.resolve("warm/poster.png"));
        Path inTheWay = Files.writeString(temporary.resolve("index").resolve("thumbs"), "no folder");
        assertThrows(IOException.class, this::index);
        assertEquals(List.of(), pathsOf(idOf(poster)));

        Files.delete(inTheWay);
        byte[] upload = Files.readAllBytes(poster);
        assertTrue(
                catalog.add(upload, "poster.png", null) instanceof Adding.Added(var picture, boolean isNew) && isNew);
        assertEquals(1, index().copies());
        assertEquals(4, catalog.stats().index().pictures());
    }

    @Test
    void countsEveryFileOnce() throws Exception {
        Files.copy(red, folder.resolve("cold/same as red.png"));
        Files.writeString(folder.resolve("broken.jpg"), "no picture");
        Files.writeString(folder.resolve("notes.txt"), "ignored");
        IndexingReport first = index();
        assertEquals(List.of(4L, 1L, 0L, 0L, 1L),
                List.of(first.added(), first.copies(), first.updated(), first.unchanged(), first.unreadable()));
        IndexingReport second = index();
        assertEquals(List.of(0L, 4L, 1L), List.of(second.added(), second.unchanged(), second.unreadable()));
        assertEquals(3, catalog.stats().index().pictures());
        assertEquals(4, catalog.stats().index().files());
        List<String> report = Files.readAllLines(Path.of(second.report()));
        assertEquals(2, report.size());
        assertTrue(report.getLast().startsWith(folder.resolve("broken.jpg") + "\tNOT_A_PICTURE\t"), report.getLast());
    }

    @Test
    void takesTheCategoryOfTheFirstPathInOrder() throws Exception {
        Files.copy(red, folder.resolve("cold/same as red.png"));
        index();
        IndexedPicture picture = catalog.picture(idOf(red)).orElseThrow();
        assertEquals("cold", picture.category());
        assertEquals(List.of(folder.resolve("cold/same as red.png").toString(), red.toString()),
                pathsOf(idOf(red)));
    }

    @Test
    void noticesAMovedFile() throws Exception {
        index();
        Path moved = folder.resolve("cold/red.png");
        Files.move(red, moved);
        IndexingReport report = index();
        assertEquals(List.of(1L, 0L, 0L), List.of(report.moved(), report.added(), report.missing()));
        assertEquals(List.of(moved.toString()), pathsOf(idOf(moved)));
        assertEquals("cold", catalog.picture(idOf(moved)).orElseThrow().category());
    }

    @Test
    void keepsADeletedFileUntilItIsToldToPrune() throws Exception {
        index();
        ContentId gone = idOf(red);
        Files.delete(red);
        assertEquals(1, index().missing());
        assertTrue(catalog.picture(gone).isPresent());
        IndexingReport pruned = index(Pruning.WHERE_SOMETHING_IS);
        assertEquals(List.of(1L, 0L), List.of(pruned.removed(), pruned.missing()));
        assertTrue(catalog.picture(gone).isEmpty());
        assertTrue(catalog.thumbnail(gone).isEmpty());
    }

    @Test
    void replacesAChangedFile() throws Exception {
        index();
        ContentId before = idOf(red);
        Pictures.disc(red, Color.ORANGE, Color.PINK);
        Files.setLastModifiedTime(red, FileTime.fromMillis(1_000_000));
        IndexingReport report = index();
        assertEquals(List.of(1L, 0L, 2L), List.of(report.updated(), report.added(), report.unchanged()));
        assertTrue(catalog.picture(before).isEmpty());
        assertEquals(List.of(red.toString()), pathsOf(idOf(red)));
    }

    @Test
    void forgetsThatAFileWasUnreadableOnceItIsMended() throws Exception {
        Path broken = folder.resolve("warm/late.png");
        Files.writeString(broken, "half");
        assertEquals(1, index().unreadable());
        Pictures.disc(broken, Color.CYAN, Color.BLACK);
        IndexingReport report = index();
        assertEquals(List.of(1L, 0L), List.of(report.added(), report.unreadable()));
        assertEquals(0, catalog.stats().index().unreadable());
    }

    @Test
    void theReportNamesTheUnreadableFilesOfAllFolders() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
        Path other = Files.createDirectory(temporary.resolve("other"));
        Path cut = Files.writeString(other.resolve("cut.jpg"), "neither");
        Path report = Path.of(index().report());
        catalog.index(List.of(other), IndexingOptions.DEFAULT);
        assertEquals(List.of(cut.toString(), broken.toString()), named(report));
        Files.delete(cut);
        catalog.update(Changed.whole(List.of(other)));
        assertEquals(List.of(broken.toString()), named(report));
        Files.delete(broken);
        index();
        assertEquals(List.of(), named(report));
    }

    private static List<String> named(Path report) throws IOException {
        return Files.readAllLines(report).stream().skip(1).map(line -> line.split("\t", -1)[0]).sorted().toList();
    }

    @Test
    void keepsACategoryThatAPersonGave() throws Exception {
        index();
        catalog.categorise(idOf(blue), "sky");
        Files.setLastModifiedTime(blue, FileTime.fromMillis(1_000_000));
        index();
        assertEquals("sky", catalog.picture(idOf(blue)).orElseThrow().category());
        catalog.categorise(idOf(blue), null);
        assertFalse(catalog.facets(Filter.NONE).categories().containsKey("sky"));
    }

    @Test
    void goesOnWhereItWasAfterReopening() throws Exception {
        index();
        catalog.close();
        catalog = open();
        assertEquals(3, index().unchanged());
    }

    @Test
    void anIndexAmongThePicturesIsNoneOfThem() throws Exception {
        byte[] poster = Files.readAllBytes(Pictures.poster(temporary.resolve("poster.png")));
        Path within = folder.resolve("index");
        try (Catalog own = Opening.sharing(embedder, within, new Decoder(DecoderOptions.DEFAULT))) {
            assertTrue(own.add(poster, "poster.png", null) instanceof Adding.Added);
            assertEquals(3, own.index(List.of(folder), IndexingOptions.DEFAULT).added());
            assertEquals(3, own.index(List.of(folder), IndexingOptions.DEFAULT).unchanged());
            assertEquals(4, own.stats().index().pictures());
        }
        assertEquals(3, index().added(), "another index passes over it, too");
    }
}
