package org.lookalike.train.evaluate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of the pictures that were held out. Figures are absent where there is no picture.
 *
 * @param categories at least 1
 * @param pictures judged on exactly these categories, in this order
 */
public record Evaluation(List<String> categories, List<Judged> pictures) {
    /** As scikit-learn: the distance from 1 to the next double, lest one impossible picture makes the loss infinite. */
    private static final double LEAST_PROBABILITY = Math.ulp(1.0);

    private static final int TOP = 5;

    public Evaluation {
        categories = List.copyOf(categories);
        pictures = List.copyOf(pictures);
        if (categories.isEmpty())
            throw new IllegalArgumentException("an evaluation has at least 1 category, got none");
        for (Judged picture : pictures)
            picture.requireCategories(categories.size());
    }

    public ConfusionMatrix confusion() {
        return ConfusionMatrix.of(categories, pictures);
    }

    public Calibration calibration() {
        return Calibration.of(pictures, Calibration.BINS);
    }

    /** The mean of -ln p(label), in nats ({@code log_loss}). */
    public OptionalDouble logLoss() {
        return pictures.stream()
                .mapToDouble(picture -> -Math.log(Math.max(picture.selfConfidence(), LEAST_PROBABILITY)))
                .average();
    }

    /** The share of pictures whose label is among the five most probable; absent if there are no more than five. */
    public OptionalDouble topFiveAccuracy() {
        if (categories.size() <= TOP)
            return OptionalDouble.empty();
        long near = pictures.stream().filter(picture -> picture.labelRank() < TOP).count();
        return Ratio.of((double) near, pictures.size());
    }
}
