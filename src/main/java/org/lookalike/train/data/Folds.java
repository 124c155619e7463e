package org.lookalike.train.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stratified k-fold cross-validation: each thing is judged once, by what was learned from the other folds. */
public final class Folds {

    private Folds() {}

    /**
     * Divides things into folds that differ by at most one, in each category and in all.
     *
     * @param labels each thing's category
     * @param k at least 2; a category with fewer things is too small
     * @return k folds
     */
    public static Divided<List<Fold>> of(List<String> labels, int k, long seed) {
        if (k < 2)
            throw new IllegalArgumentException("cross-validation has at least 2 folds, got " + k);
        Map<String, List<Integer>> categories = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++)
            categories.computeIfAbsent(labels.get(i), label -> new ArrayList<>()).add(i);
        List<Shortage> shortages = new ArrayList<>();
        categories.forEach((category, members) -> {
            if (members.size() < k)
                shortages.add(new Shortage(category, members.size(), members.size(), k));
        });
        return shortages.isEmpty()
                ? new Divided.Whole<>(folds(dealt(labels.size(), categories, k, seed), k))
                : new Divided.TooSmall<>(shortages);
    }

    /** Each thing's fold. Dealing goes on where the category before left off, so that folds stay equally large. */
    private static int[] dealt(int things, Map<String, List<Integer>> categories, int k, long seed) {
        int[] folds = new int[things];
        int next = 0;
        for (var category : categories.entrySet()) {
            List<Integer> members = category.getValue();
            Collections.shuffle(members, Seeds.random(seed, category.getKey().hashCode()));
            for (int member : members)
                folds[member] = next++ % k;
        }
        return folds;
    }

    private static List<Fold> folds(int[] dealt, int k) {
        List<Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < k; fold++) {
            List<Integer> train = new ArrayList<>();
            List<Integer> validation = new ArrayList<>();
            for (int i = 0; i < dealt.length; i++)
                (dealt[i] == fold ? validation : train).add(i);
            folds.add(new Fold(train, validation));
        }
        return folds;
    }
}
