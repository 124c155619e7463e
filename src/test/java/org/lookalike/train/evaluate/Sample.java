package org.lookalike.train.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Judged pictures, written down shortly. */
final class Sample {
    private Sample() {}

    static Judged judged(String file, int label, double... probabilities) {
        return new Judged(Path.of(file), label, probabilities);
    }

    /** @param counts by label, then prediction */
    static ConfusionMatrix matrix(List<String> categories, int[]... counts) {
        List<Judged> pictures = new ArrayList<>();
        for (int label = 0; label < counts.length; label++)
            for (int predicted = 0; predicted < counts.length; predicted++)
                for (int i = 0; i < counts[label][predicted]; i++)
                    pictures.add(judged("picture", label, certain(predicted, counts.length)));
        return ConfusionMatrix.of(categories, pictures);
    }

    private static double[] certain(int category, int categories) {
        double[] probabilities = new double[categories];
        probabilities[category] = 1;
        return probabilities;
    }
}
