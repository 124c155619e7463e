package org.lookalike.train.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.evaluate.Judged;
import org.lookalike.train.evaluate.Metric;

/** Small trainings, written down shortly. */
final class Sample {
    /** Names that need care in tables, in pages and in charts. */
    static final List<String> AWKWARD = List.of("<script>alert(1)</script>", "cats, \"big\" ones", "한국 호랑이", "🦊");

    private Sample() {}

    static Judged judged(Path file, int label, double... probabilities) {
        return new Judged(file, label, probabilities);
    }

    /** Two pictures of each category: one right by 0.9, one taken for the next category by 0.8. */
    static Evaluation evaluation(List<String> categories) {
        List<Judged> pictures = new ArrayList<>();
        for (int label = 0; label < categories.size(); label++) {
            pictures.add(judged(Path.of("right", label + ".jpg"), label, sure(categories.size(), label, 0.9)));
            pictures.add(judged(Path.of("wrong", label + ".jpg"), label,
                    sure(categories.size(), (label + 1) % categories.size(), 0.8)));
        }
        return new Evaluation(categories, pictures);
    }

    private static double[] sure(int categories, int category, double probability) {
        double[] probabilities = new double[categories];
        Arrays.fill(probabilities, (1 - probability) / (categories - 1));
        probabilities[category] = probability;
        return probabilities;
    }

    static List<String> categories(int count) {
        return IntStream.range(0, count).mapToObj(c -> "category " + c).toList();
    }

    static History history() {
        return new History(Metric.MACRO_F1, List.of(row(1, 2.5, 0.4), row(2, 1.25, 0.7), row(3, 1.5, 0.6)));
    }

    static History noHistory() {
        return new History(Metric.ACCURACY, List.of());
    }

    static HistoryRow row(double epoch, double loss, double score) {
        return new HistoryRow(epoch, (long) (100 * epoch), 0.001, OptionalDouble.of(loss),
                OptionalDouble.of(score + 0.1),
                OptionalDouble.of(loss + 0.5), OptionalDouble.of(score + 0.05), OptionalDouble.of(score));
    }
}
