package org.lookalike.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("every-index")
class SearchTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1024, 1664, 1920, 2208, 4096})
    void findsWhatBruteForceFinds(int dimensions) {
        List<IndexedPicture> pictures = Sample.pictures(60, dimensions, 1);
        try (PictureIndex index = Sample.filled(folder, pictures, dimensions, Tuning.DEFAULT)) {
            Query query = Sample.query(Sample.embedding(new Random(2), dimensions), 10);
            Results results = index.search(query);
            assertEquals(Sample.nearest(pictures, query), Sample.ids(results));
            assertTrue(results.exact());
            assertEquals(60, results.total());
            assertEquals(1, results.hits().getFirst().rank());
        }
    }

    @Test
    void aPictureIsItsOwnNearestWithScoreOneUnlessLeftOut() {
        List<IndexedPicture> pictures = Sample.pictures(50, 16, 1);
        try (PictureIndex index = Sample.filled(folder, pictures, 16, Tuning.DEFAULT)) {
            IndexedPicture third = pictures.get(3);
            Hit first = index.search(Sample.query(third.embedding(), 1)).hits().getFirst();
            assertEquals(third.id(), first.facts().id());
            assertEquals(1, first.score(), 1e-6);
            Query others = new Query(third.embedding(), 5, 0, Filter.NONE, -1, false, third.id());
            assertEquals(Sample.nearest(pictures, others), Sample.ids(index.search(others)));
            assertEquals(50, index.search(others).total());
        }
    }

    @Test
    void filtersLetAnyOfTheValuesThrough() {
        List<IndexedPicture> pictures = Sample.pictures(200, 16, 1);
        try (PictureIndex index = Sample.filled(folder, pictures, 16, Tuning.DEFAULT)) {
            Embedding asked = Sample.embedding(new Random(3), 16);
            List<Filter> filters = List.of(new Filter(Set.of("rose"), Set.of()),
                    new Filter(Set.of("rose", "tulip"), Set.of()), new Filter(Set.of(), Set.of("daisy")),
                    new Filter(Set.of("rose", "daisy"), Set.of("daisy", "tulip")),
                    new Filter(Set.of("oak"), Set.of()));
            for (Filter filter : filters) {
                Query all = Sample.query(asked, 1000, 0, filter);
                Results results = index.search(all);
                assertEquals(Sample.nearest(pictures, all), Sample.ids(results), filter.toString());
                assertEquals(results.hits().size(), results.total(), filter.toString());
            }
        }
    }

    @Test
    void leavesOutHitsBelowTheMinimum() {
        List<IndexedPicture> pictures = Sample.pictures(200, 16, 1);
        for (Tuning tuning : List.of(Tuning.DEFAULT, Sample.ALWAYS_APPROXIMATE))
            try (PictureIndex index = Sample.filled(folder, pictures, 16, tuning)) {
                Query query = new Query(Sample.embedding(new Random(4), 16), 100, 0, Filter.NONE, 0.3f, false, null);
                assertEquals(Sample.nearest(pictures, query), Sample.ids(index.search(query)));
            }
    }

    @Test
    void equalScoresComeInOrderOfContentId() {
        Embedding same = Sample.embedding(new Random(5), 16);
        List<IndexedPicture> pictures = new ArrayList<>();
        for (int n = 0; n < 100; n++)
            pictures.add(Sample.picture(n, same, "rose", null));
        List<ContentId> sorted = pictures.stream().map(IndexedPicture::id).sorted().toList();
        for (Tuning tuning : List.of(Tuning.DEFAULT, Tuning.DEFAULT.approximate(30, 100, 100)
                .keeping(7, 0, ScalarEncoding.PACKED_NIBBLE)))
            try (PictureIndex index = Sample.filled(folder, pictures, 16, tuning)) {
                assertEquals(sorted.subList(0, 10), Sample.ids(index.search(Sample.query(same, 10))));
                assertEquals(sorted.subList(25, 45), Sample.ids(index.search(Sample.query(same, 20, 25, Filter.NONE))));
            }
    }

    @Test
    void refusesAnEmbeddingOfAnotherSize() {
        try (PictureIndex index = Sample.open(folder, 16)) {
            Embedding other = Sample.embedding(new Random(9), 8);
            var refused = assertThrows(IllegalArgumentException.class, () -> index.search(Sample.query(other, 1)));
            assertEquals("an embedding of this index has 16 numbers, got one of 8", refused.getMessage());
            assertThrows(IllegalArgumentException.class, () -> index.put(Sample.picture(1, other, "rose", null)));
        }
    }

    @Test
    void anEmptyIndexAnswersEmptily() {
        try (PictureIndex index = Sample.open(folder, 16)) {
            Results results = index.search(Sample.query(Sample.embedding(new Random(10), 16), 10));
            assertEquals(new Results(List.of(), true, 0), results);
            assertEquals(new Results(List.of(), true, 0), index.browse(Filter.NONE, 0, 10));
        }
    }
}
