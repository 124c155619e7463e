package org.lookalike.train.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pictures worth a person's look. Equal ones are ordered by their files' names, so that lists repeat. */
public final class Mistakes {
    private static final Comparator<Judged> BY_FILE = Comparator.comparing(picture -> picture.file().toString());

    private Mistakes() {}

    /** The {@code n} wrong predictions that were made most confidently, most confident first; fewer if there are fewer. */
    public static List<Judged> mostConfident(Evaluation evaluation, int n) {
        return evaluation.pictures()
                .stream()
                .filter(picture -> !picture.correct())
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed().thenComparing(BY_FILE))
                .limit(n)
                .toList();
    }

    /**
     * Pictures whose label is probably wrong, least probable label first. By confident learning (Northcutt et al. 2021,
     * "Confident Learning: Estimating Uncertainty in Dataset Labels", section 3.1): a category is a candidate for a picture
     * if it is at least as probable there as it is on average for the pictures labelled so; the label is doubtful if the
     * most probable candidate is another category. As in the authors' cleanlab, never where the network predicts the
     * label. It takes probabilities of pictures that the network was not trained on.
     */
    public static List<DoubtfulLabel> doubtfulLabels(Evaluation evaluation) {
        double[] thresholds = thresholds(evaluation);
        Comparator<Judged> leastProbableLabel = Comparator.comparingDouble(Judged::selfConfidence);
        return evaluation.pictures()
                .stream()
                .filter(picture -> !picture.correct())
                .sorted(leastProbableLabel.thenComparing(BY_FILE))
                .flatMap(picture -> likely(picture, thresholds).stream())
                .toList();
    }

    /** Each category's mean probability over the pictures labelled so: equation 2. Out of reach without pictures. */
    private static double[] thresholds(Evaluation evaluation) {
        double[] sums = new double[evaluation.categories().size()];
        int[] counts = new int[sums.length];
        for (Judged picture : evaluation.pictures()) {
            sums[picture.label()] += picture.selfConfidence();
            counts[picture.label()]++;
        }
        Arrays.setAll(sums, c -> counts[c] == 0 ? Double.POSITIVE_INFINITY : sums[c] / counts[c]);
        return sums;
    }

    private static Optional<DoubtfulLabel> likely(Judged picture, double[] thresholds) {
        double[] probabilities = picture.probabilities();
        int likely = picture.label();
        double most = -1;
        for (int c = 0; c < thresholds.length; c++)
            if (probabilities[c] >= thresholds[c] && probabilities[c] > most) {
                likely = c;
                most = probabilities[c];
            }
        return likely == picture.label() ? Optional.empty() : Optional.of(new DoubtfulLabel(picture, likely));
    }
}
