package org.lookalike.train;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.Head;
import org.lookalike.model.HeadKind;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.train.config.InputConfig;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Augmentation;
import org.lookalike.train.data.Divided;
import org.lookalike.train.data.Fold;
import org.lookalike.train.data.Folds;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.report.Extras;
import org.lookalike.train.report.History;
import org.lookalike.train.report.LearningPoint;

/**
 * From labelled folders to a model bundle with a report, where the backbone stays as it is: reads, divides, embeds, trains
 * the head, judges, writes.
 */
public final class TrainingRun {
    private final TrainingRequest request;
    private final TrainingConfig config;
    private final Embedder embedder;
    private final KnownEmbeddings known;
    private final Watcher watcher;
    private final Decoder decoder;
    private final long start = System.nanoTime();

    /**
     * @param embedder of the request's model; its owner closes it
     * @param known embeddings of that model's space
     */
    public TrainingRun(TrainingRequest request, Embedder embedder, KnownEmbeddings known, DecoderOptions pictures,
            Watcher watcher) {
        this.request = request;
        this.config = request.config();
        this.embedder = embedder;
        this.known = known;
        this.watcher = watcher;
        this.decoder = new Decoder(request.model().preprocessing().decoding(pictures));
    }

    /**
     * @throws FileAlreadyExistsException if there is something where the new model should be
     * @throws IOException if a folder cannot be walked or the bundle not written
     */
    public Outcome run() throws IOException {
        if (Files.exists(request.out()))
            throw new FileAlreadyExistsException(request.out().toString());
        if (!config.input().equals(InputConfig.DEFAULT))
            return new Outcome.Refused(
                    List.of("with strategy head the network sees what it always does: input-size and resize are 0 "
                            + "and statistics model; strategies top and all change that"));
        var embedded = new EmbeddedPictures(embedder, known, watcher);
        Divided<Parts> divided = Parts.read(request.data(), config, decoder, embedded);
        embedded.finish();
        return switch (divided) {
            case Divided.TooSmall<Parts> small -> new Outcome.Refused(small.sentences());
            case Divided.Whole<Parts>(Parts parts) -> train(parts, embedded);
        };
    }

    private Outcome train(Parts parts, EmbeddedPictures embedded) throws IOException {
        if (parts.categories().isEmpty())
            return new Outcome.Refused(List.of(Parts.noPictures(request.data().place())));
        Examples training = examples(parts, embedded);
        Examples validation = Examples.of(embedded.features(parts.validation()), parts.labels(parts.validation()));
        Examples tested = Examples.of(embedded.features(parts.test()), parts.labels(parts.test()));
        if (config.head().head() != HeadKind.SVM)
            return write(parts, byGradients(parts, training, validation), training, validation, tested);
        if (parts.categories().size() < 2)
            return new Outcome.Refused(List.of("a support vector machine tells categories apart and needs 2, got 1"));
        return switch (Folds.of(parts.train().stream().map(LabelledPicture::category).toList(), config.head().folds(),
                config.run().seed())) {
            case Divided.TooSmall<List<Fold>> small -> new Outcome.Refused(small.sentences()
                    .stream()
                    .map(sentence -> sentence + " in the training part for " + config.head().folds()
                            + " folds; fewer do with --folds")
                    .toList());
            case Divided.Whole<List<Fold>>(List<Fold> folds) -> {
                Head head = new SvmTraining(parts.categories(), training, folds, config.run().seed())
                        .run(config.head().costs(), watcher);
                yield write(parts, new Learned<>(head, new History(config.validation().evaluator(), List.of()),
                        OptionalDouble.empty()),
                        training, validation, tested);
            }
        };
    }

    private Examples examples(Parts parts, EmbeddedPictures embedded) {
        float[][] plain = embedded.features(parts.train());
        var augmentation = new Augmentation(parts.split(), config.augmentation().options(),
                request.model().preprocessing(), config.run().seed());
        var views = new Views(embedder, decoder, augmentation, watcher);
        return new Examples(views.of(parts.train(), plain, config.augmentation().views()),
                parts.labels(parts.train()));
    }

    private Learned<Head> byGradients(Parts parts, Examples training, Examples validation) {
        try (var head = new HeadTraining(config, parts.categories(), training, validation,
                Parts.files(parts.validation()))) {
            return head.run(watcher);
        }
    }

    private List<LearningPoint> learningCurve(Parts parts, Learned<Head> learned, Examples training,
            Examples validation) {
        if (!config.validation().learningCurve())
            return List.of();
        return new LearningCurve(config, parts.categories(), training, validation, Parts.files(parts.validation()),
                watcher).upTo(learned.best());
    }

    private Outcome write(Parts parts, Learned<Head> learned, Examples training, Examples validation, Examples tested)
            throws IOException {
        Optional<Evaluation> test = parts.test().isEmpty()
                ? Optional.empty()
                : Optional.of(Judging.of(learned.best(), tested, Parts.files(parts.test())));
        Evaluation evaluation = Judging.of(learned.best(), validation, Parts.files(parts.validation()));
        var extras = new Extras(learningCurve(parts, learned, training, validation), Optional.empty(),
                Optional.empty(), test);
        return new WrittenModel(learned.best(), request.model().architecture(), null, request.model().preprocessing(),
                learned.history(),
                learned.picturesPerSecond(), evaluation, extras)
                .write(request, parts, (System.nanoTime() - start) / 1e9, watcher);
    }
}
