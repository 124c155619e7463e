package org.lookalike.train.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How often pictures of one category were taken for another. Scores follow scikit-learn's definitions; a category for
 * which a figure is undefined does not count in its mean, and a mean of nothing is absent.
 */
public final class ConfusionMatrix {
    private final List<String> categories;
    /** By label, then prediction. */
    private final int[][] counts;

    private ConfusionMatrix(List<String> categories, int[][] counts) {
        this.categories = categories;
        this.counts = counts;
    }

    /** @param pictures judged on exactly these categories, in this order */
    public static ConfusionMatrix of(List<String> categories, List<Judged> pictures) {
        int[][] counts = new int[categories.size()][categories.size()];
        for (Judged picture : pictures) {
            picture.requireCategories(categories.size());
            counts[picture.label()][picture.predicted()]++;
        }
        return new ConfusionMatrix(List.copyOf(categories), counts);
    }

    public List<String> categories() {
        return categories;
    }

    public int count(int label, int predicted) {
        return counts[label][predicted];
    }

    public int pictures() {
        return IntStream.range(0, counts.length).map(this::labelled).sum();
    }

    public int correct() {
        return IntStream.range(0, counts.length).map(c -> counts[c][c]).sum();
    }

    public int labelled(int category) {
        return IntStream.of(counts[category]).sum();
    }

    private int predicted(int category) {
        return IntStream.range(0, counts.length).map(label -> counts[label][category]).sum();
    }

    public CategoryScore score(int category) {
        return new CategoryScore(categories.get(category), labelled(category), predicted(category),
                counts[category][category]);
    }

    /** One for each category, in their order. */
    public List<CategoryScore> scores() {
        return IntStream.range(0, counts.length).mapToObj(this::score).toList();
    }

    /** Correct / all ({@code accuracy_score}). */
    public OptionalDouble accuracy() {
        return Ratio.of(correct(), pictures());
    }

    /** The mean recall of the categories that have pictures ({@code balanced_accuracy_score}; Brodersen et al. 2010). */
    public OptionalDouble balancedAccuracy() {
        return Ratio.mean(scores().stream().map(CategoryScore::recall));
    }

    /** The mean F1 of the categories that are labelled or predicted ({@code f1_score(average="macro")}). */
    public OptionalDouble macroF1() {
        return Ratio.mean(scores().stream().map(CategoryScore::f1));
    }
}
