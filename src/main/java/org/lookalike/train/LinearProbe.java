package org.lookalike.train;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lookalike.train.config.Parsed;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Divided;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.Shares;
import org.lookalike.train.data.Split;
import org.lookalike.train.evaluate.Evaluation;

/**
 * A linear head on frozen features, trained quickly to see what is in them (Alain and Bengio 2016, "Understanding
 * intermediate layers using linear classifier probes"). It is judged by pictures that neither taught it nor chose among its
 * epochs.
 */
final class LinearProbe {
    /** Enough for the loss to settle, however few pictures there are. */
    private static final int STEPS = 300;
    private static final int BATCH = 64;
    private static final int MOST_EPOCHS = 100;
    private static final int LEAST_EPOCHS = 10;

    private final EmbeddedPictures embedded;
    private final long seed;
    private final Watcher watcher;

    LinearProbe(EmbeddedPictures embedded, long seed, Watcher watcher) {
        this.embedded = embedded;
        this.seed = seed;
        this.watcher = watcher;
    }

    /**
     * Empty if fewer than two categories have pictures for all three parts.
     *
     * @param pictures that are embedded
     */
    Optional<Evaluation> judge(List<LabelledPicture> pictures) {
        return switch (Split.of(pictures, Shares.DEFAULT, seed)) {
            case Divided.Whole<Split>(Split split) -> judge(split);
            case Divided.TooSmall<Split>(var shortages) -> {
                Set<String> small = new HashSet<>();
                shortages.forEach(shortage -> small.add(shortage.category()));
                yield judge(pictures.stream().filter(picture -> !small.contains(picture.category())).toList());
            }
        };
    }

    private Optional<Evaluation> judge(Split split) {
        var categories = new TreeSet<>(split.train().stream().map(LabelledPicture::category).toList());
        if (categories.size() < 2)
            return Optional.empty();
        var parts = new Parts(List.copyOf(categories), split, List.of());
        Examples training = examples(parts, split.train());
        try (var head = new HeadTraining(config(training.count()), parts.categories(), training,
                examples(parts, split.validation()), Parts.files(split.validation()))) {
            return Optional.of(Judging.of(head.run(watcher).best(), examples(parts, split.test()),
                    Parts.files(split.test())));
        }
    }

    private Examples examples(Parts parts, List<LabelledPicture> pictures) {
        return Examples.of(embedded.features(pictures), parts.labels(pictures));
    }

    private TrainingConfig config(int pictures) {
        int epochs = Math.clamp(STEPS / Math.ceilDiv(pictures, BATCH), LEAST_EPOCHS, MOST_EPOCHS);
        return switch (TrainingConfig.parse("", Map.of("epochs", String.valueOf(epochs), "batch-size",
                String.valueOf(BATCH), "seed", String.valueOf(seed)))) {
            case Parsed.Valid(TrainingConfig config) -> config;
            case Parsed.Invalid(List<String> problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
