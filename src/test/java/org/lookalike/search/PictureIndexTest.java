package org.lookalike.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lookalike.search.PictureIndex.Known;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("every-index")
class PictureIndexTest extends OpenIndex {
    private static final UnreadableFile BROKEN = new UnreadableFile("/pictures/broken.jpg", "/pictures", 9, 8,
            "TRUNCATED", "Its data end after 900 bytes.");

    @Test
    void keepsEverythingOfAPicture() {
        IndexedPicture one = Sample.picture(2, embedding(), "tea rose", "daisy",
                Sample.place("/pictures/b/2.jpg", "b"), Sample.place("/pictures/a/Zürich 日本.jpg", null));
        IndexedPicture bare = Sample.picture(3, embedding(), null, null, Sample.place("/pictures/3.jpg", null));
        index.put(one);
        index.put(bare);
        index.commit();
        assertSame(one, index.find(one.id()).orElseThrow());
        assertSame(bare, index.find(bare.id()).orElseThrow());
        Hit hit = index.search(Sample.query(one.embedding(), 1)).hits().getFirst();
        assertEquals(new Hit(1, one.facts(), one.places(), "tea rose", one.prediction(), hit.score()), hit);
    }

    @Test
    void lookupsSeeChangesAtOnceAndSearchesAfterRefresh() {
        IndexedPicture one = Sample.picture(1, embedding(), "rose", null);
        index.put(one);
        assertSame(one, index.find(one.id()).orElseThrow());
        assertEquals(seen(one), index.known("/pictures/rose/1.jpg"));
        assertEquals(0, index.search(Sample.query(one.embedding(), 1)).total());
        index.refresh();
        assertEquals(1, index.search(Sample.query(one.embedding(), 1)).total());
        index.remove(one.id());
        assertEquals(Optional.empty(), index.find(one.id()));
        assertEquals(Optional.empty(), index.known("/pictures/rose/1.jpg"));
        assertEquals(1, index.search(Sample.query(one.embedding(), 1)).total());
        index.refresh();
        assertEquals(0, index.search(Sample.query(one.embedding(), 1)).total());
        assertEquals(Optional.empty(), index.find(one.id()));
    }

    @Test
    void aReplacedPictureForgetsItsFormerPlaces() {
        IndexedPicture before = Sample.picture(1, embedding(), null, null, Sample.place("/p/a.jpg", "a"),
                Sample.place("/p/b.jpg", "b"));
        IndexedPicture after = Sample.picture(1, before.embedding(), null, null, Sample.place("/p/b.jpg", "b"));
        index.put(before);
        index.put(after);
        assertEquals(Optional.empty(), index.known("/p/a.jpg"));
        index.put(before);
        index.refresh();
        index.put(after);
        assertEquals(Optional.empty(), index.known("/p/a.jpg"));
        assertEquals(seen(after), index.known("/p/b.jpg"));
        index.refresh();
        assertEquals(Optional.empty(), index.known("/p/a.jpg"));
        assertEquals(seen(after), index.known("/p/b.jpg"));
        assertEquals(new IndexStats(1, 1, 0, 8, index.stats().diskBytes(), index.stats().segments()), index.stats());
    }

    @Test
    void itsContentsAreTheSameAsLongAsItsPicturesAre() {
        IndexedPicture one = Sample.picture(1, embedding(), "rose", null);
        index.put(one);
        index.put(Sample.picture(2, embedding(), "rose", null));
        index.refresh();
        long before = index.contents();
        index.put(Sample.picture(1, one.embedding(), "rose", "tulip"));
        index.refresh();
        assertEquals(before, index.contents());
        index.remove(one.id());
        index.put(Sample.picture(3, embedding(), "rose", null));
        index.refresh();
        assertNotEquals(before, index.contents());
    }

    @Test
    void aFileMovesFromOnePictureToAnother() {
        Place place = Sample.place("/p/a.jpg", null);
        index.put(Sample.picture(1, embedding(), null, null, place));
        index.refresh();
        index.remove(Sample.id(1));
        IndexedPicture other = Sample.picture(2, embedding(), null, null, place);
        index.put(other);
        assertEquals(seen(other), index.known("/p/a.jpg"));
        index.commit();
        assertEquals(seen(other), index.known("/p/a.jpg"));
    }

    @Test
    void knowsEveryFileOfAFolderWhileTheyChange() {
        List<IndexedPicture> roses = new ArrayList<>();
        for (int n = 0; n < 6; n++)
            roses.add(Sample.picture(n, embedding(), "rose", null));
        roses.forEach(index::put);
        index.putUnreadable(
                new UnreadableFile("/pictures/rose/broken.jpg", "/pictures", 9, 8, "EMPTY", "It is empty."));
        index.commit();
        roses.forEach(rose -> assertEquals(seen(rose), index.known(rose.places().getFirst().path())));
        index.remove(roses.get(2).id());
        IndexedPicture other = Sample.picture(9, embedding(), "rose", null);
        index.put(other);
        index.removeUnreadable("/pictures/rose/broken.jpg");
        for (int round = 0; round < 2; round++) {
            assertEquals(seen(roses.get(1)), index.known("/pictures/rose/1.jpg"));
            assertEquals(Optional.empty(), index.known("/pictures/rose/2.jpg"));
            assertEquals(Optional.empty(), index.known("/pictures/rose/broken.jpg"));
            assertEquals(seen(other), index.known("/pictures/rose/9.jpg"));
            index.commit();
        }
    }

    @Test
    void remembersUnreadableFiles() {
        var failed = Optional.of(new Known.Failed(BROKEN.path(), 9, 8, BROKEN.reason(), BROKEN.detail()));
        index.putUnreadable(BROKEN);
        assertEquals(failed, index.known(BROKEN.path()));
        index.commit();
        assertEquals(failed, index.known(BROKEN.path()));
        assertEquals(1, index.stats().unreadable());
        assertEquals(0, index.stats().pictures());
        assertEquals(0, index.browse(Filter.NONE, 0, 10).total());
        index.removeUnreadable(BROKEN.path());
        assertEquals(Optional.empty(), index.known(BROKEN.path()));
        index.commit();
        assertEquals(Optional.empty(), index.known(BROKEN.path()));
        assertEquals(0, index.stats().unreadable());
    }

    @Test
    void listsWhatIsKnownBelowAFolder() {
        index.put(Sample.picture(1, embedding(), null, null, Sample.place("/p/x/a.jpg", null),
                Sample.place("/p/y/a.jpg", null)));
        index.put(Sample.picture(2, embedding(), null, null, Sample.place("/p/xx/b.jpg", null)));
        index.commit();
        index.putUnreadable(new UnreadableFile("/p/x/broken.jpg", "/p", 1, 2, "EMPTY", "It is empty."));
        assertEquals(Set.of("/p/x/a.jpg", "/p/x/broken.jpg"), knownBelow("/p/x"));
        assertEquals(Set.of("/p/x/a.jpg", "/p/x/broken.jpg", "/p/y/a.jpg", "/p/xx/b.jpg"), knownBelow("/"));
        index.remove(Sample.id(1));
        assertEquals(Set.of("/p/x/broken.jpg"), knownBelow("/p/x"));
    }

    @Test
    void countsPicturesFilesAndBytes() {
        index.put(Sample.picture(1, embedding(), null, null, Sample.place("/p/a.jpg", null),
                Sample.place("/p/b.jpg", null)));
        index.put(Sample.picture(2, embedding(), "rose", null));
        index.putUnreadable(BROKEN);
        index.commit();
        IndexStats stats = index.stats();
        assertEquals(new IndexStats(2, 3, 1, 8, stats.diskBytes(), stats.segments()), stats);
        assertTrue(stats.diskBytes() > (Sample.ON_CLUSTER ? 500 : 1000), "bytes: " + stats.diskBytes());
    }

    @Test
    void manyThreadsPutLookUpAndSearch() throws Exception {
        List<IndexedPicture> pictures = Sample.pictures(400, 8, 3);
        try (PictureIndex busy = Sample.open(folder.resolve("busy"), 8, Sample.ALWAYS_APPROXIMATE);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (IndexedPicture p : pictures)
                tasks.add(() -> {
                    busy.put(p);
                    busy.search(Sample.query(p.embedding(), 3));
                    return busy.find(p.id()).isPresent()
                            && busy.known(p.places().getFirst().path()).isPresent();
                });
            for (Future<Boolean> sawItsOwn : threads.invokeAll(tasks))
                assertTrue(sawItsOwn.get());
            busy.commit();
            assertEquals(400, busy.stats().pictures());
        }
    }

    private Set<String> knownBelow(String below) {
        Set<String> paths = new TreeSet<>();
        index.forEachKnown(below, k -> paths.add(k.path()));
        return paths;
    }

    private static Optional<Known> seen(IndexedPicture picture) {
        Place p = picture.places().getFirst();
        return Optional.of(new Known.Seen(p.path(), p.bytes(), p.modifiedMillis(), picture.id()));
    }

    private static void assertSame(IndexedPicture expected, IndexedPicture actual) {
        assertEquals(expected.facts(), actual.facts());
        assertEquals(expected.places(), actual.places());
        assertEquals(expected.givenCategory(), actual.givenCategory());
        assertEquals(expected.prediction(), actual.prediction());
        assertEquals(expected.miniature(), actual.miniature());
        assertArrayEquals(expected.embedding().vector(), actual.embedding().vector());
        assertEquals(expected.embedding().length(), actual.embedding().length());
    }
}
