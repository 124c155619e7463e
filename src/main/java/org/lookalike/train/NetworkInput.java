package org.lookalike.train;

import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.ModelBundle;
import org.lookalike.model.Preprocessing;
import org.lookalike.train.config.InputConfig;
import org.lookalike.train.config.TrainingConfig;

/**
 * How a network that is trained sees pictures: as its model does, but for what the settings change.
 *
 * @param sized the model's preprocessing with the side that is asked for
 * @param ofTraining whether the colour statistics are the training part's
 */
record NetworkInput(Preprocessing sized, boolean ofTraining) {

    static NetworkInput of(ModelBundle model, TrainingConfig config) {
        Preprocessing own = model.preprocessing();
        int side = config.input().inputSize();
        boolean same = side == InputConfig.DEFAULT.inputSize() || side == own.crop();
        return new NetworkInput(same ? own : own.withSide(side), config.input().trainingStatistics());
    }

    DecoderOptions decoding(DecoderOptions limits) {
        return sized.decoding(limits);
    }

    /** With the training part's statistics, if they are asked for. */
    Preprocessing preprocessing(Parts parts, Decoder decoder, Watcher watcher) {
        if (!ofTraining)
            return sized;
        watcher.at("measuring colours", 0, -1, "");
        var store = new PictureStore(decoder, sized::square, new AtomicLong());
        Colours colours = Colours.of(parts.train(), store);
        return sized.withStatistics(colours.means(), colours.deviations());
    }
}
