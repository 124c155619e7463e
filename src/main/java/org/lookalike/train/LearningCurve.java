package org.lookalike.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lookalike.model.Head;
import org.lookalike.model.HeadKind;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Divided;
import org.lookalike.train.data.Fold;
import org.lookalike.train.data.Folds;
import org.lookalike.train.report.LearningPoint;

/**
 * How a head's accuracy grows with the pictures it learns from: it is trained anew on growing shares of each category, each
 * share holding the smaller ones, drawn by the seed, and judged by the same pictures each time.
 */
final class LearningCurve {
    private static final double[] SHARES = {0.1, 0.2, 0.4, 0.7};

    private final TrainingConfig config;
    private final List<String> categories;
    private final Examples training;
    private final Examples validation;
    private final List<Path> validationFiles;
    private final Watcher watcher;

    LearningCurve(TrainingConfig config, List<String> categories, Examples training, Examples validation,
            List<Path> validationFiles, Watcher watcher) {
        this.config = config;
        this.categories = categories;
        this.training = training;
        this.validation = validation;
        this.validationFiles = validationFiles;
        this.watcher = watcher;
    }

    /**
     * By rising number of pictures; shares too small for a head's folds are left out, and all of them where nothing is
     * validated.
     *
     * @param whole learned from all the training pictures
     */
    List<LearningPoint> upTo(Head whole) {
        List<LearningPoint> points = new ArrayList<>();
        if (validation.count() == 0)
            return points;
        int[] places = places();
        for (double share : SHARES) {
            Examples part = training.only(chosen(places, share));
            trained(part, (int) Math.round(100 * share) + " % of the pictures, ")
                    .ifPresent(head -> points.add(point(head, part)));
        }
        points.add(point(whole, training));
        return points;
    }

    /** Each example's place in its category, in the order that the seed draws. */
    private int[] places() {
        int[] places = new int[training.count()];
        int[] next = new int[categories.size()];
        for (int i : config.run().draws().permutation(places.length, 0))
            places[i] = next[training.labels()[i]]++;
        return places;
    }

    /** At least one of each category. */
    private int[] chosen(int[] places, double share) {
        int[] counts = training.counts(categories.size());
        return IntStream.range(0, places.length)
                .filter(i -> places[i] < Math.ceil(share * counts[training.labels()[i]]))
                .toArray();
    }

    private Optional<Head> trained(Examples part, String what) {
        Watcher told = (step, done, total, detail) -> watcher.at(what + step, done, total, detail);
        if (config.head().head() == HeadKind.SVM)
            return machines(part, told);
        try (var head = new HeadTraining(config, categories, part, validation, validationFiles)) {
            return Optional.of(head.run(told).best());
        }
    }

    private Optional<Head> machines(Examples part, Watcher told) {
        int least = Arrays.stream(part.counts(categories.size())).min().orElse(0);
        int folds = Math.min(config.head().folds(), least);
        if (folds < 2)
            return Optional.empty();
        List<String> labels = Arrays.stream(part.labels()).mapToObj(categories::get).toList();
        return switch (Folds.of(labels, folds, config.run().seed())) {
            case Divided.TooSmall<List<Fold>> _ -> Optional.empty();
            case Divided.Whole<List<Fold>>(List<Fold> divided) -> Optional.of(
                    new SvmTraining(categories, part, divided, config.run().seed()).run(config.head().costs(), told));
        };
    }

    private LearningPoint point(Head head, Examples learned) {
        OptionalDouble own = Judging.of(head, learned, learned.noFiles()).confusion().accuracy();
        return new LearningPoint(learned.count(), own,
                Judging.of(head, validation, validationFiles).confusion().accuracy().orElseThrow());
    }
}
