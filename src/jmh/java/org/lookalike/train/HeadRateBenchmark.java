package org.lookalike.train;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.lookalike.model.TrainingThreads;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;

/**
 * A linear head on 10,000 cached embeddings of 1024 numbers in 10 categories: 10 epochs with the default settings, a
 * validation of 1,000 others after each. Arguments: rounds (5).
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=train.HeadRateBenchmark</pre>
 */
public final class HeadRateBenchmark {
    private static final int FEATURES = 1024;
    private static final int CATEGORIES = 10;

    private HeadRateBenchmark() {}

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        TrainingThreads.useOne(); // loads PyTorch, which whoever has embedded has done
        TrainingConfig config = switch (TrainingConfig.parse("", Map.of("epochs", "10"))) {
            case Parsed.Valid(TrainingConfig valid) -> valid;
            case Parsed.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
        };
        var random = new Random(1);
        float[][] centres = new float[CATEGORIES][FEATURES];
        for (float[] centre : centres)
            for (int i = 0; i < FEATURES; i++)
                centre[i] = (float) random.nextGaussian() * 0.1f;
        Examples training = examples(10_000, centres, random);
        Examples validation = examples(1_000, centres, random);
        List<String> categories = IntStream.range(0, CATEGORIES).mapToObj(i -> "category " + i).toList();
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            try (var head = new HeadTraining(config, categories, training, validation,
                    Collections.nCopies(validation.count(), Path.of("none")))) {
                var learned = head.run((what, done, total, detail) -> {});
                System.out.printf(Locale.ROOT, "round %d: %.2f s for 10 epochs of %,d pictures, accuracy %.3f%n", round,
                        (System.nanoTime() - start) / 1e9, training.count(),
                        learned.history().best().orElseThrow().validationAccuracy().orElseThrow());
            }
        }
    }

    private static Examples examples(int count, float[][] centres, Random random) {
        float[][] features = new float[count][FEATURES];
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            labels[n] = random.nextInt(CATEGORIES);
            for (int i = 0; i < FEATURES; i++)
                features[n][i] = centres[labels[n]][i] + (float) random.nextGaussian();
        }
        return Examples.of(features, labels);
    }
}
