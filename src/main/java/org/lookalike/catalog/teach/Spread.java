package org.lookalike.catalog.teach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lookalike.search.IndexedPicture;

/**
 * The most different of some pictures: the first, then each time the one that is farthest from all chosen before (greedy
 * k-center; Sener and Savarese 2018, "Active Learning for Convolutional Neural Networks: A Core-Set Approach").
 */
final class Spread {
    private Spread() {}

    static List<IndexedPicture> of(List<IndexedPicture> pictures, int k) {
        List<IndexedPicture> chosen = new ArrayList<>();
        float[] nearest = new float[pictures.size()];
        Arrays.fill(nearest, -2);
        int next = 0;
        while (chosen.size() < Math.min(k, pictures.size())) {
            IndexedPicture one = pictures.get(next);
            chosen.add(one);
            nearest[next] = Float.POSITIVE_INFINITY;
            int farthest = next;
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.max(nearest[i], one.embedding().cosine(pictures.get(i).embedding()));
                if (nearest[i] < nearest[farthest])
                    farthest = i;
            }
            next = farthest;
        }
        return chosen;
    }
}
