package org.lookalike.catalog.teach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lookalike.image.ContentId;
import org.lookalike.model.Head;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.train.QuickHead;
import org.lookalike.train.Watcher;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Judged;
import org.lookalike.train.evaluate.Mistakes;

/**
 * Pictures whose category looks wrong, by confident learning (see {@link Mistakes#doubtfulLabels}): each is judged by a head
 * that learned from the others.
 */
public final class DoubtfulLabels {
    private static final int FOLDS = 4;
    private static final long SEED = 1;

    private DoubtfulLabels() {}

    /**
     * @param category that it has
     * @param likely that it seems to belong to
     * @param probability of the category it has
     * @param likelyProbability of the other
     */
    public record Doubtful(IndexedPicture picture, String category, String likely, double probability,
            double likelyProbability) {}

    /** At most n, those with the least probable category first. Categories of fewer than {@value #FOLDS} are left out. */
    public static List<Doubtful> of(PictureIndex index, int n, Watcher watcher) {
        Map<String, Integer> sizes = new HashMap<>();
        List<Learnable> labelled = Gathered.labelled(index, Gathered.MOST_PICTURES);
        labelled.forEach(one -> sizes.merge(one.category(), 1, Integer::sum));
        List<Learnable> all = labelled.stream().filter(one -> sizes.getOrDefault(one.category(), 0) >= FOLDS).toList();
        var categories = List.copyOf(new TreeSet<>(all.stream().map(Learnable::category).toList()));
        if (categories.size() < 2)
            return List.of();
        Evaluation evaluation = outOfFold(new Material(categories, all, List.of()), watcher);
        List<Doubtful> doubtful = new ArrayList<>();
        for (var one : Mistakes.doubtfulLabels(evaluation)) {
            if (doubtful.size() == n)
                break;
            Judged judged = one.picture();
            index.find(new ContentId(judged.file().toString()))
                    .ifPresent(picture -> doubtful.add(new Doubtful(picture, categories.get(judged.label()),
                            categories.get(one.likely()), judged.selfConfidence(),
                            judged.probabilities()[one.likely()])));
        }
        return doubtful;
    }

    /** In order of content id pictures come by chance; each category is dealt out in turn. */
    private static Evaluation outOfFold(Material material, Watcher watcher) {
        Map<String, Integer> dealt = new HashMap<>();
        List<List<Learnable>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++)
            folds.add(new ArrayList<>());
        for (Learnable one : material.learning())
            folds.get((dealt.merge(one.category(), 1, Integer::sum) - 1) % FOLDS).add(one);
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            watcher.at("judging the labels", fold, FOLDS, "");
            List<Learnable> others = new ArrayList<>();
            for (int other = 0; other < FOLDS; other++)
                if (other != fold)
                    others.addAll(folds.get(other));
            Head head = QuickHead.train(material.categories(), Material.features(others), material.labels(others),
                    SEED, (what, done, total, detail) -> {});
            List<Learnable> held = folds.get(fold);
            List<Path> names = Material.names(held);
            judged.addAll(QuickHead.judge(head, Material.features(held), material.labels(held), names).pictures());
        }
        return new Evaluation(material.categories(), judged);
    }
}
