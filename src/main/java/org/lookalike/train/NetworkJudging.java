package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import org.lookalike.model.Head;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.NoGradient;

/** Has a network in its training form judge the validation pictures as it will in use. */
final class NetworkJudging {
    private static final int BATCH = 64;

    private final PictureBatches pictures;
    private final boolean flattened;
    private final NDManager manager;
    private final Watcher watcher;

    /** @param flattened whether heads take the whole feature map */
    NetworkJudging(PictureBatches pictures, boolean flattened, NDManager manager, Watcher watcher) {
        this.pictures = pictures;
        this.flattened = flattened;
        this.manager = manager;
        this.watcher = watcher;
    }

    Evaluation of(TrainingNetwork network, Head head) {
        Parts parts = pictures.parts();
        int count = parts.validation().size();
        float[][] features = new float[count][];
        long batches = Math.ceilDiv(count, BATCH);
        try (var _ = new NoGradient();
                var ahead = new Ahead<>(
                        b -> pictures.validation((int) b * BATCH, Math.min(count, (int) (b + 1) * BATCH)), 0,
                        batches)) {
            for (int from = 0; from < count; from += BATCH) {
                features(network, ahead.take(), Math.min(BATCH, count - from), features, from);
                watcher.at("validating", Math.min(count, from + BATCH), count, "");
            }
        }
        return Judging.of(head, Examples.of(features, parts.labels(parts.validation())),
                Parts.files(parts.validation()));
    }

    private void features(TrainingNetwork network, float[] batch, int count, float[][] features, int at) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray x = scratch.create(batch, pictures.shape(count));
            float[] rows = (flattened ? network.flattened(x, false) : network.pooled(x, false)).toFloatArray();
            int width = rows.length / count;
            for (int i = 0; i < count; i++)
                features[at + i] = Arrays.copyOfRange(rows, i * width, (i + 1) * width);
        }
    }
}
