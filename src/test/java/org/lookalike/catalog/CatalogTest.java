package org.lookalike.catalog;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Models;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real collection: the base model, a Lucene index, files in a folder. */
class CatalogTest {
    private static final ModelBundle BASE = new Models(Path.of(System.getProperty("lookalike.home", "."), "models"))
            .open(Models.DEFAULT);

    private static Embedder embedder;

    @TempDir
    private Path temporary;
    private Path folder;
    private Path red;
    private Path green;
    private Path blue;
    private Catalog catalog;

    @BeforeAll
    static void load() {
        embedder = Embedder.open(BASE);
    }

    @AfterAll
    static void unload() {
        embedder.close();
    }

    @BeforeEach
    void openOverThreeDiscs() throws IOException {
        folder = temporary.resolve("pictures");
        red = Pictures.disc(folder.resolve("warm/red.png"), Color.RED, Color.WHITE);
        green = Pictures.disc(folder.resolve("cold/green.png"), Color.GREEN, Color.BLACK);
        blue = Pictures.disc(folder.resolve("blue.png"), Color.BLUE, Color.GRAY);
        catalog = open();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private Catalog open() {
        return LocalCatalog.sharing(embedder, temporary.resolve("index"), DecoderOptions.DEFAULT);
    }

    private IndexingReport index() throws IOException, InterruptedException {
        return index(false);
    }

    private IndexingReport index(boolean prune) throws IOException, InterruptedException {
        return catalog.index(List.of(folder), new IndexingOptions(true, prune));
    }

    private static ContentId idOf(Path file) throws IOException {
        return ContentId.of(Files.readAllBytes(file));
    }

    private List<String> pathsOf(ContentId id) {
        return catalog.picture(id).stream().flatMap(p -> p.places().stream()).map(Place::path).toList();
    }

    private Answer ask(Path file, Question question) throws IOException {
        return switch (catalog.ask(Files.readAllBytes(file), file.toString(), question)) {
            case Asking.Answered(Answer answer) -> answer;
            case Asking.NoPicture no -> throw new AssertionError(no);
            case Asking.Unknown unknown -> throw new AssertionError(unknown);
        };
    }

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
    void aSmallPictureIsItsOwnThumbnailWhileItIsThere() throws Exception {
        Path poster = Pictures.poster(folder.resolve("warm/poster.png"));
        index();
        assertArrayEquals(Files.readAllBytes(red), catalog.thumbnail(idOf(red)).orElseThrow().bytes());
        assertEquals("image/jpeg", catalog.thumbnail(idOf(poster)).orElseThrow().mediaType());

        ContentId changed = idOf(red);
        ContentId gone = idOf(poster);
        Pictures.disc(red, Color.PINK, Color.WHITE);
        Files.delete(poster);
        assertTrue(catalog.thumbnail(changed).isEmpty());
        assertTrue(catalog.thumbnail(gone).isPresent());
    }

    @Test
    void findsAPictureByItselfFirst() throws Exception {
        index();
        List<Hit> hits = ask(red, Question.DEFAULT).results().hits();
        assertEquals(3, hits.size());
        assertEquals(idOf(red), hits.getFirst().facts().id());
        assertEquals(1, hits.getFirst().score(), 1e-5);
        assertEquals("warm", hits.getFirst().category());
    }

    @Test
    void leavesAPictureOutWhenAskedByItsId() throws Exception {
        index();
        Asking asking = catalog.ask(idOf(red), Question.DEFAULT);
        List<Hit> hits = ((Asking.Answered) asking).answer().results().hits();
        assertEquals(Set.of(idOf(green), idOf(blue)),
                Set.copyOf(hits.stream().map(hit -> hit.facts().id()).toList()));
    }

    @Test
    void remembersARecentQueryByItsId() throws Exception {
        index();
        Path yellow = Pictures.disc(temporary.resolve("yellow.png"), Color.YELLOW, Color.WHITE);
        Answer byFile = ask(yellow, Question.DEFAULT);
        Answer byId = ((Asking.Answered) catalog.ask(idOf(yellow), Question.DEFAULT)).answer();
        assertEquals(byFile.results().hits(), byId.results().hits());
        assertTrue(catalog.thumbnail(idOf(yellow)).isPresent());
        assertEquals(new Asking.Unknown(ContentId.of(new byte[1])),
                catalog.ask(ContentId.of(new byte[1]), Question.DEFAULT));
    }

    @Test
    void filtersByCategory() throws Exception {
        index();
        var onlyCold = new Question(20, 0, new Filter(Set.of("cold"), Set.of()), -1, false);
        List<Hit> hits = ask(red, onlyCold).results().hits();
        assertEquals(List.of(idOf(green)), hits.stream().map(hit -> hit.facts().id()).toList());
        assertEquals(Map.of("cold", 1L, "warm", 1L), catalog.facets(Filter.NONE).categories());
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
        IndexingReport pruned = index(true);
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
    void addsAndForgetsAnUpload() throws Exception {
        Path yellow = Pictures.disc(temporary.resolve("yellow.png"), Color.YELLOW, Color.WHITE);
        byte[] bytes = Files.readAllBytes(yellow);
        var added = (Adding.Added) catalog.add(bytes, "yellow.png", "warm");
        assertTrue(added.isNew());
        assertEquals("warm", added.picture().category());
        assertFalse(((Adding.Added) catalog.add(bytes, "again.png", null)).isNew());
        Path kept = catalog.file(idOf(yellow)).orElseThrow();
        assertArrayEquals(bytes, Files.readAllBytes(kept));
        assertTrue(catalog.forget(idOf(yellow)));
        assertFalse(Files.exists(kept));
        assertFalse(catalog.forget(idOf(yellow)));
    }

    @Test
    void saysWhyAnUploadIsNoPicture() {
        var refused = (Adding.NoPicture) catalog.add(new byte[]{1, 2, 3}, "x.jpg", null);
        assertEquals(Decoded.Reason.NOT_A_PICTURE, refused.why().reason());
    }

    @Test
    void goesOnWhereItWasAfterReopening() throws Exception {
        index();
        catalog.close();
        catalog = open();
        assertEquals(3, index().unchanged());
    }

    @Test
    void refusesASecondWriter() {
        UnusableIndex locked = assertThrows(UnusableIndex.class, this::open);
        assertTrue(String.valueOf(locked.getMessage()).contains("another process is writing"), locked.getMessage());
    }

    @Test
    void saysThatThereIsNoIndexYet() {
        UnusableIndex missing = assertThrows(UnusableIndex.class,
                () -> Catalog.openReadOnly(temporary.resolve("nothing"), BASE, DecoderOptions.DEFAULT));
        assertTrue(String.valueOf(missing.getMessage()).contains("lookalike index FOLDER"), missing.getMessage());
    }
}
