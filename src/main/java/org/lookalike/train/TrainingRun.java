package org.lookalike.train;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.FineTuned;
import org.lookalike.model.Head;
import org.lookalike.model.HeadKind;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.config.InputConfig;
import org.lookalike.train.config.Strategy;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.Augmentation;
import org.lookalike.train.data.Divided;
import org.lookalike.train.data.Fold;
import org.lookalike.train.data.Folds;
import org.lookalike.train.data.LabelledFolder;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.report.Extras;
import org.lookalike.train.report.History;
import org.lookalike.train.report.TrainingReport;

/** From labelled folders to a model bundle with a report: reads, divides, embeds, trains the head, judges, writes. */
public final class TrainingRun {
    private static final String REPORT = "report";

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
        if (config.network().strategy() != Strategy.HEAD || !config.input().equals(InputConfig.DEFAULT))
            return new Outcome.Refused(List.of("this version trains heads: strategy is head, and what the network sees "
                    + "is the model's own (input-size 0, training-statistics false)"));
        var embedded = new EmbeddedPictures(embedder, known, watcher);
        LabelledFolder folder = LabelledFolder.read(request.folder(), decoder, embedded);
        Optional<LabelledFolder> validation = Optional.empty();
        if (request.validation().isPresent())
            validation = Optional.of(LabelledFolder.read(request.validation().get(), decoder, embedded));
        embedded.finish();
        return switch (Parts.of(folder, validation, config)) {
            case Divided.TooSmall<Parts>(var shortages) -> new Outcome.Refused(
                    shortages.stream().map(shortage -> shortage.sentence()).toList());
            case Divided.Whole<Parts>(Parts parts) -> train(parts, embedded);
        };
    }

    private Outcome train(Parts parts, EmbeddedPictures embedded) throws IOException {
        if (parts.categories().isEmpty())
            return new Outcome.Refused(List.of(Parts.noPictures(request.folder())));
        Examples training = examples(parts, embedded);
        Examples validation = Examples.of(embedded.features(parts.validation()), parts.labels(parts.validation()));
        if (config.head().head() != HeadKind.SVM)
            return write(parts, byGradients(parts, training, validation), training, validation);
        if (parts.categories().size() < 2)
            return new Outcome.Refused(List.of("a support vector machine tells categories apart and needs 2, got 1"));
        return switch (Folds.of(parts.train().stream().map(LabelledPicture::category).toList(), config.head().folds(),
                config.run().seed())) {
            case Divided.TooSmall<List<Fold>>(var shortages) -> new Outcome.Refused(shortages.stream()
                    .map(shortage -> shortage.sentence() + " in the training part for " + config.head().folds()
                            + " folds; fewer do with --folds")
                    .toList());
            case Divided.Whole<List<Fold>>(List<Fold> folds) -> {
                Head head = new SvmTraining(parts.categories(), training, folds, config.run().seed())
                        .run(config.head().costs(), watcher);
                yield write(parts, new Learned(head, new History(config.validation().evaluator(), List.of())),
                        training, validation);
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

    private Learned byGradients(Parts parts, Examples training, Examples validation) {
        try (var head = new HeadTraining(config, parts.categories(), training, validation,
                parts.validation().stream().map(LabelledPicture::file).toList())) {
            return head.run(watcher);
        }
    }

    private Extras extras(Parts parts, Learned learned, Examples training, Examples validation) {
        if (!config.validation().learningCurve())
            return Extras.NONE;
        var curve = new LearningCurve(config, parts.categories(), training, validation,
                Parts.files(parts.validation()), watcher);
        return new Extras(curve.upTo(learned.head()), Optional.empty(), Optional.empty());
    }

    private Outcome write(Parts parts, Learned learned, Examples training, Examples validation) throws IOException {
        Evaluation evaluation = Judging.of(learned.head(), validation,
                parts.validation().stream().map(LabelledPicture::file).toList());
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("from", request.model().name());
        facts.put("pictures", parts.train().size());
        facts.put("validationPictures", parts.validation().size());
        facts.put("seconds", Math.round(seconds));
        facts.put("configuration", config.toYaml());
        Map<String, Object> figures = new LinkedHashMap<>();
        var confusion = evaluation.confusion();
        confusion.accuracy().ifPresent(value -> figures.put("validationAccuracy", value));
        confusion.balancedAccuracy().ifPresent(value -> figures.put("validationBalancedAccuracy", value));
        confusion.macroF1().ifPresent(value -> figures.put("validationMacroF1", value));
        List<String> notes = new ArrayList<>(parts.notes());
        var report = new TrainingReport(request.name(), config.toYaml(), learned.history(), evaluation, notes,
                extras(parts, learned, training, validation));
        watcher.at("writing the report", 0, -1, "");
        ModelBundle written = new FineTuned(request.name(), request.model(), null, learned.head(), facts, figures)
                .write(request.out(), unfinished -> report.write(unfinished.resolve(REPORT)));
        return new Outcome.Trained(written, evaluation, parts.train().size(), seconds, notes);
    }
}
