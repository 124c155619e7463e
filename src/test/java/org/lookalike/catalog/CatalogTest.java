package org.lookalike.catalog;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.original.Original;
import org.lookalike.image.ContentId;
import org.lookalike.image.Decoded;
import org.lookalike.image.DecoderOptions;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatalogTest extends ThreeDiscs {

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
    void aThumbnailThatIsMissingIsMadeAgain() throws Exception {
        Path poster = Pictures.poster(folder.resolve("warm/poster.png"));
        index();
        byte[] before = catalog.thumbnail(idOf(poster)).orElseThrow().bytes();
        Path kept = new Thumbnails(temporary.resolve("index/thumbs")).place(idOf(poster));
        Files.delete(kept);
        assertArrayEquals(before, catalog.thumbnail(idOf(poster)).orElseThrow().bytes());
        assertArrayEquals(before, Files.readAllBytes(kept));
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
        var onlyCold = new Question(20, 0, new Filter(Set.of("cold"), Set.of()), -1, false, 0);
        List<Hit> hits = ask(red, onlyCold).results().hits();
        assertEquals(List.of(idOf(green)), hits.stream().map(hit -> hit.facts().id()).toList());
        assertEquals(Map.of("cold", 1L, "warm", 1L), catalog.facets(Filter.NONE).categories());
    }

    @Test
    void addsAndForgetsAnUpload() throws Exception {
        Path yellow = Pictures.disc(temporary.resolve("yellow.png"), Color.YELLOW, Color.WHITE);
        byte[] bytes = Files.readAllBytes(yellow);
        var added = (Adding.Added) catalog.add(bytes, "yellow.png", "warm");
        assertTrue(added.isNew());
        assertEquals("warm", added.picture().category());
        assertFalse(((Adding.Added) catalog.add(bytes, "again.png", null)).isNew());
        try (Original kept = catalog.original(idOf(yellow)).orElseThrow()) {
            assertArrayEquals(bytes, kept.content().readAllBytes());
        }
        Path kept = Path.of(pathsOf(idOf(yellow)).getFirst());
        assertTrue(catalog.forget(idOf(yellow)));
        assertFalse(Files.exists(kept));
        assertFalse(catalog.forget(idOf(yellow)));
    }

    /** As an import by strangers could have had it, before paths were checked. */
    @Test
    void forgettingDeletesNothingButUploads() throws Exception {
        Path precious = Files.writeString(temporary.resolve("index/precious"), "not to be deleted");
        Path yellow = Pictures.disc(temporary.resolve("yellow.png"), Color.YELLOW, Color.WHITE);
        catalog.add(Files.readAllBytes(yellow), "yellow.png", null);
        catalog.close();
        Path uploads = temporary.resolve("index/uploads");
        try (PictureIndex index = Opening.forChanging(temporary.resolve("index"))) {
            var found = index.find(idOf(yellow)).orElseThrow();
            var place = new Place(uploads.resolve("../precious").toString(), uploads.toString(), 1, 2, null);
            index.put(new IndexedPicture(found.facts(), List.of(place), null, null, found.miniature(),
                    found.embedding()));
        }
        catalog = open();
        assertTrue(catalog.forget(idOf(yellow)));
        assertTrue(Files.exists(precious));
    }

    @Test
    void saysWhyAnUploadIsNoPicture() {
        var refused = (Adding.NoPicture) catalog.add(new byte[]{1, 2, 3}, "x.jpg", null);
        assertEquals(Decoded.Reason.NOT_A_PICTURE, refused.why().reason());
    }

    @Test
    void refusesASecondWriter() {
        UnusableIndex locked = assertThrows(UnusableIndex.class, this::open);
        assertTrue(String.valueOf(locked.getMessage()).contains("is writing the index in"), locked.getMessage());
    }

    @Test
    void saysThatThereIsNoIndexYet() {
        UnusableIndex missing = assertThrows(UnusableIndex.class,
                () -> Catalog.openReadOnly(temporary.resolve("nothing"), BASE, DecoderOptions.DEFAULT));
        assertTrue(String.valueOf(missing.getMessage()).contains("lookalike index FOLDER"), missing.getMessage());
    }
}
