package org.lookalike.train.advise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.CategoryScore;
import org.lookalike.train.evaluate.DoubtfulLabel;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Mistakes;

/**
 * What is known of a folder before anything is trained.
 *
 * @param folder with at least two categories
 * @param groups of near-duplicates, two or more pictures each
 * @param k neighbours that voted
 * @param neighbours each picture judged by its nearest others; of a sample, where there are many
 * @param probe what a linear head on the frozen embedding makes of pictures held out; empty where there are too few
 */
public record Measured(LabelledFolder folder, List<List<LabelledPicture>> groups, int k, Evaluation neighbours,
        Optional<Evaluation> probe) {
    private static final int ENOUGH_VOTERS = 5;
    private static final double AGREEMENT = 0.9;

    public Measured {
        if (folder.categories().size() < 2)
            throw new IllegalArgumentException("there is advice for at least 2 categories, got " + folder.categories());
        groups = List.copyOf(groups);
    }

    /** @param neighbours the share of the category's pictures that its neighbours name rightly, unless none was asked */
    public record Category(String name, int pictures, int nearDuplicates, CategoryScore neighbours) {}

    /** Sorted by name. */
    public List<Category> categories() {
        Map<String, Integer> sizes = sizes(folder.pictures());
        Map<String, Integer> duplicates = sizes(groups.stream().flatMap(List::stream).toList());
        Map<String, CategoryScore> scores = new HashMap<>();
        neighbours.confusion().scores().forEach(score -> scores.put(score.category(), score));
        return folder.categories()
                .stream()
                .map(name -> new Category(name, sizes.getOrDefault(name, 0), duplicates.getOrDefault(name, 0),
                        scores.getOrDefault(name, new CategoryScore(name, 0, 0, 0))))
                .toList();
    }

    private static Map<String, Integer> sizes(List<LabelledPicture> pictures) {
        Map<String, Integer> sizes = new HashMap<>();
        for (LabelledPicture picture : pictures)
            sizes.merge(picture.category(), 1, Integer::sum);
        return sizes;
    }

    public Separation neighbourSeparation() {
        return Separation.of(neighbours);
    }

    public Optional<Separation> probeSeparation() {
        return probe.map(Separation::of);
    }

    /** The better one: neighbours suffer where categories are small, a probe where pictures are few. */
    public double gain() {
        return Math.max(neighbourSeparation().gain(), probeSeparation().map(Separation::gain).orElse(0.0));
    }

    /** Groups of near-duplicates that lie in several categories. */
    public List<List<LabelledPicture>> torn() {
        return groups.stream()
                .filter(group -> group.stream().map(LabelledPicture::category).distinct().count() > 1)
                .toList();
    }

    /**
     * Pictures that are probably filed under the wrong category: those with a doubtful label (see {@link Mistakes}) whose
     * neighbours agree nearly all on another. The surest first; none where too few neighbours vote to mean anything.
     */
    public List<DoubtfulLabel> doubtful() {
        return Mistakes.doubtfulLabels(neighbours)
                .stream()
                .filter(label -> k >= ENOUGH_VOTERS && label.picture().confidence() >= AGREEMENT)
                .sorted(Comparator.comparingDouble((DoubtfulLabel label) -> -label.picture().confidence())
                        .thenComparing(label -> label.picture().file().toString()))
                .toList();
    }
}
