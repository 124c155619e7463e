package org.lookalike.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/**
 * How well pictures find their own kind: each categorised picture asks in turn for its k nearest others; those of its
 * category are relevant (Manning et al. 2008, "Introduction to Information Retrieval", section 8.4).
 *
 * @param queries pictures that asked: categorised, and not the only one of their category
 * @param recallAt1 share whose nearest is relevant
 * @param precisionAtK mean share of relevant ones among the k nearest
 * @param mapAtK mean average precision at k, divided by min(k, relevant)
 * @param mapAtKHits the same divided by the number of relevant ones found, 0 where there are none
 * @param annRecallAtK mean share of the exact scan's k nearest that the default search finds as well
 */
public record RetrievalEvaluation(int queries, double recallAt1, double precisionAtK, double mapAtK,
        double mapAtKHits, double annRecallAtK, int k) {
    private static final long SEED = 1;

    /**
     * Evaluates an index.
     *
     * @param sample how many pictures ask, chosen by a fixed seed; 0 for all
     * @param progress told (done, total) after each query
     */
    public static RetrievalEvaluation of(PictureIndex index, int k, int sample, BiConsumer<Integer, Integer> progress) {
        if (k < 1 || k > Query.MAX_K)
            throw new IllegalArgumentException("k is 1 to " + Query.MAX_K + ", got " + k);
        Map<String, Long> sizes = index.facets(Filter.NONE).categories();
        List<ContentId> asking = new ArrayList<>();
        index.forEach(picture -> {
            if (picture.category() != null && sizes.getOrDefault(picture.category(), 0L) > 1)
                asking.add(picture.id());
        });
        List<ContentId> chosen = sample > 0 && sample < asking.size() ? chosen(asking, sample) : asking;
        Sums sums = new Sums();
        for (int i = 0; i < chosen.size(); i++) {
            IndexedPicture picture = index.find(chosen.get(i)).orElseThrow();
            sums.add(index, picture, k, sizes.getOrDefault(Objects.requireNonNull(picture.category()), 0L) - 1);
            progress.accept(i + 1, chosen.size());
        }
        return sums.mean(chosen.size(), k);
    }

    private static List<ContentId> chosen(List<ContentId> asking, int sample) {
        Random random = new Random(SEED);
        Set<Integer> places = new HashSet<>();
        while (places.size() < sample)
            places.add(random.nextInt(asking.size()));
        return places.stream().sorted().map(asking::get).toList();
    }

    private static final class Sums {
        private double recallAt1;
        private double precision;
        private double map;
        private double mapHits;
        private double annRecall;

        void add(PictureIndex index, IndexedPicture picture, int k, long relevant) {
            List<Hit> exact = search(index, picture, k, true);
            int found = 0;
            double precisions = 0;
            for (Hit hit : exact) {
                if (Objects.equals(picture.category(), hit.category())) {
                    found++;
                    precisions += (double) found / hit.rank();
                    if (hit.rank() == 1)
                        recallAt1++;
                }
            }
            precision += (double) found / k;
            map += precisions / Math.min(k, relevant);
            mapHits += found > 0 ? precisions / found : 0;
            annRecall += overlap(exact, search(index, picture, k, false));
        }

        private static List<Hit> search(PictureIndex index, IndexedPicture picture, int k, boolean exact) {
            return index.search(new Query(picture.embedding(), k, 0, Filter.NONE, -1, exact, picture.id())).hits();
        }

        private static double overlap(List<Hit> exact, List<Hit> found) {
            Map<ContentId, Hit> byId = new HashMap<>();
            for (Hit hit : found)
                byId.put(hit.facts().id(), hit);
            return exact.isEmpty()
                    ? 1
                    : (double) exact.stream().filter(hit -> byId.containsKey(hit.facts().id())).count() / exact.size();
        }

        RetrievalEvaluation mean(int queries, int k) {
            double n = Math.max(1, queries);
            return new RetrievalEvaluation(queries, recallAt1 / n, precision / n, map / n, mapHits / n, annRecall / n,
                    k);
        }
    }
}
