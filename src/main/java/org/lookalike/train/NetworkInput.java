package org.lookalike.train;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Architecture;
import org.lookalike.model.BadBundle;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Preprocessing;
import org.lookalike.train.config.HeadFeatures;
import org.lookalike.train.config.NetworkConfig;
import org.lookalike.train.config.Statistics;
import org.lookalike.train.config.TrainingConfig;

/**
 * Which network is trained and how it sees pictures: as its model does, or is usual for one from scratch, but for what the
 * settings change.
 *
 * @param sized the preprocessing with the sides that are asked for
 * @param statistics whose colours it gets
 * @param headFeatures numbers that a head takes
 */
record NetworkInput(Architecture architecture, Preprocessing sized, Statistics statistics, int headFeatures) {

    /** @throws BadBundle if the network cannot see such pictures */
    static NetworkInput of(ModelBundle model, TrainingConfig config) {
        boolean ofModel = config.network().architecture().equals(NetworkConfig.OF_MODEL);
        Architecture architecture = ofModel
                ? model.architecture()
                : Architecture.labelled(config.network().architecture());
        Preprocessing own = ofModel ? model.preprocessing() : Preprocessing.usual(architecture);
        int side = config.input().inputSize() == 0 ? own.crop() : config.input().inputSize();
        Preprocessing sized = side == own.crop() ? own : own.withSide(side);
        if (config.input().resize() > 0)
            sized = sized.withResize(config.input().resize());
        if (config.input().squash())
            sized = sized.squashed();
        architecture.require(sized);
        return new NetworkInput(architecture, sized, config.input().statistics(),
                config.head().features() == HeadFeatures.FLATTENED
                        ? architecture.mapSize(side)
                        : architecture.embeddingSize());
    }

    /** Whether a head takes the whole map. */
    boolean flattened() {
        return headFeatures != architecture.embeddingSize();
    }

    DecoderOptions decoding(DecoderOptions limits) {
        return sized.decoding(limits);
    }

    /** With the training part's statistics, if they are asked for. */
    Preprocessing preprocessing(Parts parts, Decoder decoder, Watcher watcher) {
        if (statistics == Statistics.MODEL)
            return sized;
        watcher.at("measuring colours", 0, -1, "");
        var store = new PictureStore(decoder, sized::square, new AtomicLong());
        Colours colours = Colours.of(parts.train(), store, sized.channels());
        List<Float> deviations = statistics == Statistics.TRAINING
                ? colours.deviations()
                : Collections.nCopies(sized.channels(), 1f);
        return sized.withStatistics(colours.means(), deviations);
    }
}
