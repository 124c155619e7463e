package org.lookalike.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("every-index")
class DiversityTest {
    @TempDir
    Path folder;

    private static Query query(Embedding asked, int k, int offset, float diversity) {
        return new Query(asked, k, offset, Filter.NONE, -1, false, Set.of(), diversity);
    }

    @Test
    void noneLeavesTheNearestInTheirOrder() {
        List<IndexedPicture> pictures = Sample.pictures(60, 16, 1);
        try (PictureIndex index = Sample.filled(folder, pictures, 16, Tuning.DEFAULT)) {
            Embedding asked = Sample.embedding(new Random(2), 16);
            assertEquals(index.search(Sample.query(asked, 10)), index.search(query(asked, 10, 0, 0)));
        }
    }

    @Test
    void picksByMaximalMarginalRelevance() {
        List<IndexedPicture> pictures = Sample.pictures(60, 16, 1);
        Embedding asked = Sample.embedding(new Random(2), 16);
        for (Tuning tuning : List.of(Tuning.DEFAULT, Sample.ALWAYS_APPROXIMATE.approximate(60, 80, 80)))
            try (PictureIndex index = Sample.filled(folder, pictures, 16, tuning)) {
                for (float diversity : new float[]{0.2f, 0.5f, 0.9f, 1})
                    assertEquals(byDefinition(pictures, asked, diversity, 12),
                            Sample.ids(index.search(query(asked, 12, 0, diversity))));
            }
    }

    /** Carbonell and Goldstein's formula, word for word. */
    private static List<ContentId> byDefinition(List<IndexedPicture> pictures, Embedding asked, float diversity,
            int k) {
        List<IndexedPicture> left = new ArrayList<>(pictures);
        List<IndexedPicture> chosen = new ArrayList<>();
        while (chosen.size() < k) {
            IndexedPicture best = left.getFirst();
            for (IndexedPicture candidate : left)
                if (worth(candidate, chosen, asked, diversity) > worth(best, chosen, asked, diversity))
                    best = candidate;
            left.remove(best);
            chosen.add(best);
        }
        return chosen.stream().map(IndexedPicture::id).toList();
    }

    private static double worth(IndexedPicture picture, List<IndexedPicture> chosen, Embedding asked, float diversity) {
        double relevance = Sample.cosine(picture.embedding(), asked);
        if (chosen.isEmpty())
            return relevance;
        double likest = chosen.stream()
                .mapToDouble(c -> Sample.cosine(picture.embedding(), c.embedding()))
                .max()
                .orElseThrow();
        return (1 - diversity) * relevance - diversity * likest;
    }

    @Test
    void pagesShowEveryPictureOnce() {
        List<IndexedPicture> pictures = Sample.pictures(90, 16, 1);
        Embedding asked = Sample.embedding(new Random(3), 16);
        // Forty of the ninety are varied; those beyond follow as they are near.
        try (PictureIndex index = Sample.filled(folder, pictures, 16, Sample.ALWAYS_APPROXIMATE)) {
            List<ContentId> whole = Sample.ids(index.search(query(asked, 90, 0, 0.7f)));
            List<ContentId> paged = new ArrayList<>();
            for (int offset = 0; offset < 90; offset += 20)
                paged.addAll(Sample.ids(index.search(query(asked, 20, offset, 0.7f))));
            assertEquals(whole, paged);
            assertEquals(90, Set.copyOf(paged).size());
        }
    }

    @Test
    void aBurstGivesWayToWhatElseIsNear() {
        Random random = new Random(4);
        float[] towards = Sample.embedding(random, 16).vector();
        List<IndexedPicture> pictures = new ArrayList<>();
        for (int n = 0; n < 20; n++)
            pictures.add(Sample.picture(n, near(towards, random, n < 10 ? 0.01f : 0.2f), "rose", null));
        try (PictureIndex index = Sample.filled(folder, pictures, 16, Tuning.DEFAULT)) {
            Embedding asked = Embedding.of(towards);
            assertEquals(10, burst(pictures, index.search(query(asked, 10, 0, 0))));
            assertTrue(burst(pictures, index.search(query(asked, 10, 0, 0.8f))) < 4);
        }
    }

    private static long burst(List<IndexedPicture> pictures, Results results) {
        List<ContentId> first = pictures.subList(0, 10).stream().map(IndexedPicture::id).toList();
        return Sample.ids(results).stream().filter(first::contains).count();
    }

    private static Embedding near(float[] towards, Random random, float spread) {
        float[] features = towards.clone();
        for (int i = 0; i < features.length; i++)
            features[i] += spread * (float) random.nextGaussian();
        return Embedding.of(features);
    }
}
