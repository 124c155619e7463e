package org.lookalike.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ApproximateSearchTest {
    @TempDir
    Path folder;

    @Test
    void pagesAreStableAcrossTheEndOfTheApproximateRanks() {
        List<IndexedPicture> pictures = Sample.pictures(500, 16, 1);
        try (PictureIndex index = Sample.filled(folder, pictures, 16, Sample.ALWAYS_APPROXIMATE)) {
            Embedding asked = Sample.embedding(new Random(6), 16);
            List<ContentId> whole = Sample.ids(index.search(Sample.query(asked, 500, 0, Filter.NONE)));
            assertEquals(500, new HashSet<>(whole).size());
            List<Integer> offsets = new ArrayList<>();
            for (int offset = 0; offset < 500; offset += 17)
                offsets.add(offset);
            Collections.shuffle(offsets, new Random(7));
            for (int offset : offsets) {
                Results page = index.search(Sample.query(asked, 17, offset, Filter.NONE));
                assertEquals(whole.subList(offset, Math.min(500, offset + 17)), Sample.ids(page));
                assertFalse(page.exact());
                assertEquals(offset + 1, page.hits().getFirst().rank());
            }
            assertEquals(List.of(), index.search(Sample.query(asked, 10, 500, Filter.NONE)).hits());
        }
    }

    @Test
    void approximateSearchFindsNearlyAllAndExactAll() {
        Tuning halves = Tuning.DEFAULT.approximate(200, 250, 800)
                .keeping(750, 0, ScalarEncoding.PACKED_NIBBLE);
        List<IndexedPicture> pictures = Sample.pictures(1_500, 256, 1);
        try (PictureIndex index = Sample.filled(folder, pictures, 256, halves)) {
            Random random = new Random(8);
            int found = 0;
            for (int i = 0; i < 20; i++) {
                Embedding asked = Sample.embedding(random, 256);
                Query insist = new Query(asked, 10, 0, Filter.NONE, -1, true, null);
                List<ContentId> truth = Sample.nearest(pictures, insist);
                assertEquals(truth, Sample.ids(index.search(insist)));
                assertTrue(index.search(insist).exact());
                List<ContentId> near = Sample.ids(index.search(Sample.query(asked, 10)));
                assertEquals(near, Sample.ids(index.search(Sample.query(asked, 10))));
                found += (int) near.stream().filter(truth::contains).count();
            }
            assertTrue(found >= 190, "of 200 nearest: " + found);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2208, 4096})
    void graphsTakeAllSizesOfEmbeddings(int dimensions) {
        List<IndexedPicture> pictures = Sample.pictures(120, dimensions, 1);
        try (PictureIndex index = Sample.filled(folder, pictures, dimensions, Sample.ALWAYS_APPROXIMATE)) {
            Query query = Sample.query(pictures.get(5).embedding(), 10);
            Results results = index.search(query);
            assertEquals(Sample.nearest(pictures, query), Sample.ids(results));
            assertFalse(results.exact());
        }
    }

    @Test
    void segmentsGrowGraphsWhenTheyAreMerged() throws IOException {
        Tuning small = Tuning.DEFAULT.approximate(40, 80, 80).keeping(40, 1000, ScalarEncoding.PACKED_NIBBLE);
        Tuning large = small.keeping(40, 150, ScalarEncoding.PACKED_NIBBLE);
        List<IndexedPicture> pictures = Sample.pictures(200, 16, 1);
        Query query = Sample.query(pictures.get(5).embedding(), 10);
        Sample.filled(folder, pictures, 16, small).close();
        Path index = folder.resolve("index-" + small.hashCode());
        try (Directory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, WriterSettings.of(large))) {
            assertFalse(quantised(directory));
            writer.maybeMerge();
        }
        try (Directory directory = FSDirectory.open(index)) {
            assertTrue(quantised(directory));
            assertEquals(1, SegmentInfos.readLatestCommit(directory).size());
        }
        try (PictureIndex merged = Sample.ready(PictureIndexes.read(index, Sample.SPACE, large))) {
            assertEquals(Sample.nearest(pictures, query), Sample.ids(merged.search(query)));
            assertFalse(merged.search(query).exact());
        }
    }

    private static boolean quantised(Directory directory) throws IOException {
        return Stream.of(directory.listAll()).anyMatch(name -> name.endsWith(".veq"));
    }
}
