package org.lookalike.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("every-index")
class SamplingTest {
    /** Many segments. */
    private static final Tuning SMALL = Tuning.DEFAULT.keeping(50, 1000, ScalarEncoding.PACKED_NIBBLE);
    @TempDir
    Path folder;

    private static List<IndexedPicture> pictures(int count) {
        Random random = new Random(3);
        List<IndexedPicture> all = new ArrayList<>();
        for (int n = 0; n < count; n++)
            all.add(Sample.picture(n, Sample.embedding(random, 8), Sample.CATEGORIES.get(n % 3), null));
        return all;
    }

    private static List<ContentId> ids(List<IndexedPicture> pictures) {
        return pictures.stream().map(IndexedPicture::id).toList();
    }

    @Test
    void theSamePicturesGiveTheSameSampleInWhateverOrderTheyCame() {
        List<IndexedPicture> all = pictures(300);
        List<IndexedPicture> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(1));
        try (var one = Sample.filled(folder.resolve("a"), all, 8, Tuning.DEFAULT);
                var other = Sample.filled(folder.resolve("b"), mixed, 8, SMALL)) {
            for (long seed = 0; seed < 20; seed++)
                assertEquals(ids(one.sample(120, seed)), ids(other.sample(120, seed)));
            assertNotEquals(ids(one.sample(120, 1)), ids(one.sample(120, 2)));
        }
    }

    @Test
    void aSampleIsOfDifferentWholePicturesOfAllKinds() {
        List<IndexedPicture> all = pictures(300);
        try (var index = Sample.filled(folder, all, 8, SMALL)) {
            List<IndexedPicture> sample = index.sample(120, 5);
            assertEquals(120, Set.copyOf(ids(sample)).size());
            assertEquals(Set.copyOf(Sample.CATEGORIES),
                    sample.stream().map(IndexedPicture::category).collect(Collectors.toSet()));
            for (IndexedPicture picture : sample)
                assertArrayEquals(index.find(picture.id()).orElseThrow().embedding().vector(),
                        picture.embedding().vector());
        }
    }

    @Test
    void aSmallIndexIsTakenWhole() {
        List<IndexedPicture> all = pictures(7);
        try (var index = Sample.filled(folder, all, 8, Tuning.DEFAULT)) {
            index.remove(all.getFirst().id());
            index.refresh();
            assertEquals(6, index.sample(100, 1).size());
            assertTrue(index.sample(0, 1).isEmpty());
        }
    }
}
