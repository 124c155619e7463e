package org.lookalike.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;
import org.lookalike.train.config.TrainingConfig;
import org.lookalike.train.data.DataSet;
import org.lookalike.train.data.Divided;
import org.lookalike.train.optimise.LearningRateSearch;

/** Looks for a learning rate where the backbone is trained, too, on the pictures that it would learn from; keeps nothing. */
public final class NetworkRateSearchRun {
    private final TrainingConfig config;
    private final ModelBundle model;
    private final DecoderOptions pictures;
    private final Watcher watcher;

    public NetworkRateSearchRun(TrainingConfig config, ModelBundle model, DecoderOptions pictures, Watcher watcher) {
        this.config = config;
        this.model = model;
        this.pictures = pictures;
        this.watcher = watcher;
    }

    /**
     * @throws IOException if a folder cannot be walked, or a picture no longer be read
     */
    public RateOutcome of(DataSet data) throws IOException {
        NetworkInput input = NetworkInput.of(model, config);
        Optional<String> impossible = NetworkTraining.impossible(config, input.architecture());
        if (impossible.isPresent())
            return new RateOutcome.Refused(List.of(impossible.get()));
        var decoder = new Decoder(input.decoding(pictures));
        var read = new AtomicLong();
        return switch (Parts.read(data, config, decoder,
                (labelled, picture) -> watcher.at("reading pictures", read.incrementAndGet(), -1, ""))) {
            case Divided.TooSmall<Parts> small -> new RateOutcome.Refused(small.sentences());
            case Divided.Whole<Parts>(Parts parts) when parts.train().size() < 2 -> new RateOutcome.Refused(
                    List.of(NetworkTraining.tooFew(parts, data.place())));
            case Divided.Whole<Parts>(Parts parts) -> search(parts, input, decoder);
        };
    }

    private RateOutcome search(Parts parts, NetworkInput input, Decoder decoder) {
        var batches = new PictureBatches(parts, input.preprocessing(parts, decoder, watcher), config, decoder);
        NetworkWeights initial = InitialNetwork.of(model, input, batches, config, watcher);
        try (var training = new NetworkTraining(config, input, initial, batches, watcher)) {
            return new RateOutcome.Searched(training.findRate(LearningRateSearch.DEFAULT, watcher));
        }
    }
}
