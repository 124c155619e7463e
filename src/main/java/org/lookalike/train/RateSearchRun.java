package org.lookalike.train;

import java.io.IOException;
import java.util.List;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Embedder;
import org.lookalike.model.HeadKind;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.DataSet;
import org.lookalike.train.data.Divided;
import org.lookalike.train.optimise.LearningRateSearch;

/** Looks for a head's learning rate on the pictures that it would learn from, as they are; keeps nothing. */
public final class RateSearchRun {
    private final TrainingConfig config;
    private final Embedder embedder;
    private final KnownEmbeddings known;
    private final Decoder decoder;
    private final Watcher watcher;

    /**
     * @param embedder its owner closes it
     * @param known embeddings of that model's space
     */
    public RateSearchRun(TrainingConfig config, Embedder embedder, KnownEmbeddings known, DecoderOptions pictures,
            Watcher watcher) {
        this.config = config;
        this.embedder = embedder;
        this.known = known;
        this.decoder = new Decoder(embedder.bundle().preprocessing().decoding(pictures));
        this.watcher = watcher;
    }

    /**
     * @throws IOException if the folder cannot be walked
     */
    public RateOutcome of(DataSet data) throws IOException {
        if (config.head().head() == HeadKind.SVM)
            return new RateOutcome.Refused(
                    List.of("support vector machines have no learning rate; heads linear and fc do"));
        var embedded = new EmbeddedPictures(embedder, known, watcher);
        Divided<Parts> divided = Parts.read(data, config, decoder, embedded);
        embedded.finish();
        return switch (divided) {
            case Divided.TooSmall<Parts> small -> new RateOutcome.Refused(small.sentences());
            case Divided.Whole<Parts>(Parts parts) when parts.categories().isEmpty() -> new RateOutcome.Refused(
                    List.of(Parts.noPictures(data.place())));
            case Divided.Whole<Parts>(Parts parts) -> search(parts, embedded);
        };
    }

    private RateOutcome search(Parts parts, EmbeddedPictures embedded) {
        Examples training = Examples.of(embedded.features(parts.train()), parts.labels(parts.train()));
        Examples nothing = Examples.of(new float[0][], new int[0]);
        try (var head = new HeadTraining(config, parts.categories(), training, nothing, List.of())) {
            return new RateOutcome.Searched(head.findRate(LearningRateSearch.DEFAULT, watcher));
        }
    }
}
