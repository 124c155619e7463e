package org.lookalike.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lookalike.model.Head;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.evaluate.Evaluation;

/**
 * Trains linear heads on embeddings that are there already, quickly enough to wait for: six epochs, or as many more as
 * make 200 steps. Nothing is chosen by pictures that are held out, so that these judge honestly.
 */
public final class QuickHead {
    /** Enough for the loss to settle, however few pictures there are. */
    private static final int STEPS = 200;
    private static final int BATCH = 64;
    /**
     * Of 8,000 pictures of 200 categories as much is learned in six epochs of these as in ten of small ones (accuracy 0.398
     * and 0.390), in half the time.
     */
    private static final int LARGE_BATCH = 256;
    private static final int MANY = 2_500;
    private static final int MOST_EPOCHS = 100;
    private static final int LEAST_EPOCHS = 6;

    private QuickHead() {}

    /**
     * @param categories at least two
     * @param features of each picture, pooled and not scaled
     * @param labels each picture's place among the categories
     */
    public static Head train(List<String> categories, float[][] features, int[] labels, long seed, Watcher watcher) {
        Examples nothing = Examples.of(new float[0][], new int[0]);
        try (var training = new HeadTraining(config(labels.length, seed), categories,
                Examples.of(features, labels), nothing, List.of())) {
            return training.run(watcher).best();
        }
    }

    /** @param files what to call the pictures, in their order */
    public static Evaluation judge(Head head, float[][] features, int[] labels, List<Path> files) {
        return Judging.of(head, Examples.of(features, labels), files);
    }

    private static TrainingConfig config(int pictures, long seed) {
        int batch = pictures < MANY ? BATCH : LARGE_BATCH;
        int epochs = Math.clamp(STEPS / Math.ceilDiv(pictures, batch), LEAST_EPOCHS, MOST_EPOCHS);
        return switch (TrainingConfig.parse("", Map.of("epochs", String.valueOf(epochs), "batch-size",
                String.valueOf(batch), "seed", String.valueOf(seed)))) {
            case Parsed.Valid(TrainingConfig config) -> config;
            case Parsed.Invalid(List<String> problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
