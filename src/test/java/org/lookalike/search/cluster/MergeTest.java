package org.lookalike.search.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lookalike.model.Embedding;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;
import org.lookalike.search.Sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MergeTest {
    private static final Embedding EMBEDDING = Sample.embedding(new Random(1), 8);

    private static IndexedPicture picture(@Nullable String given, @Nullable String predicted, String... paths) {
        Place[] places = new Place[paths.length];
        for (int i = 0; i < paths.length; i++)
            places[i] = Sample.place(paths[i], null);
        return Sample.picture(1, EMBEDDING, given, predicted, places);
    }

    private static void assertMerged(IndexedPicture expected, @Nullable IndexedPicture base,
            @Nullable IndexedPicture mine, @Nullable IndexedPicture theirs) {
        IndexedPicture merged = Merge.of(base, mine, theirs).orElseThrow();
        assertEquals(expected.places(), merged.places());
        assertEquals(expected.givenCategory(), merged.givenCategory());
        assertEquals(expected.prediction(), merged.prediction());
    }

    @Test
    void aLabelAndANewPlaceAreBothKept() {
        IndexedPicture base = picture(null, "tulip", "/a");
        assertMerged(picture("rose", "tulip", "/a", "/b"), base, picture("rose", "tulip", "/a"),
                picture(null, "tulip", "/a", "/b"));
        assertMerged(picture("rose", "tulip", "/a", "/b"), base, picture(null, "tulip", "/a", "/b"),
                picture("rose", "tulip", "/a"));
    }

    @Test
    void ofTwoLabelsMineIsTheLater() {
        IndexedPicture base = picture("oak", null, "/a");
        assertMerged(picture("rose", null, "/a"), base, picture("rose", null, "/a"), picture("tulip", null, "/a"));
        assertMerged(picture(null, "rose", "/a"), base, picture(null, "rose", "/a"), picture("oak", null, "/a"));
    }

    @Test
    void placesThatEitherLeftAreLeft() {
        IndexedPicture base = picture(null, null, "/a", "/b", "/c");
        assertMerged(picture(null, null, "/b", "/d"), base, picture(null, null, "/b", "/c"),
                picture(null, null, "/a", "/b", "/d"));
        assertEquals(Optional.empty(), Merge.of(picture(null, null, "/a", "/b"), picture(null, null, "/a"),
                picture(null, null, "/b")));
    }

    @Test
    void aPlaceReadAgainByBothIsMine() {
        Place before = Sample.place("/a", null);
        Place mine = new Place("/a", "/pictures", 1234, 7, null);
        Place theirs = new Place("/a", "/pictures", 1234, 6, null);
        IndexedPicture merged = Merge.of(Sample.picture(1, EMBEDDING, null, null, before),
                Sample.picture(1, EMBEDDING, null, null, mine), Sample.picture(1, EMBEDDING, null, null, theirs))
                .orElseThrow();
        assertEquals(List.of(mine), merged.places());
        assertEquals(List.of(theirs), Merge.of(Sample.picture(1, EMBEDDING, null, null, before),
                Sample.picture(1, EMBEDDING, "rose", null, before), Sample.picture(1, EMBEDDING, null, null, theirs))
                .orElseThrow()
                .places());
    }

    @Test
    void bothFoundItFirst() {
        assertMerged(picture("rose", "tulip", "/a", "/b"), null, picture(null, "tulip", "/a"),
                picture("rose", null, "/b"));
    }

    @Test
    void whatIRemovedStaysWhereTheySawIt() {
        assertMerged(picture("rose", null, "/b"), picture(null, null, "/a"), null, picture("rose", null, "/a", "/b"));
        assertEquals(Optional.empty(),
                Merge.of(picture(null, null, "/a"), null, picture("rose", null, "/a")));
    }

    @Test
    void whatTheyRemovedComesBackOnlyWhereISawItAnew() {
        IndexedPicture base = picture(null, null, "/a");
        assertEquals(Optional.empty(), Merge.of(base, picture("rose", null, "/a"), null));
        assertMerged(picture("rose", null, "/b"), base, picture("rose", null, "/a", "/b"), null);
    }
}
