package org.lookalike.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lookalike.model.Head;
import org.lookalike.model.TrainingNetwork;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.evaluate.Evaluation;
import org.lookalike.train.optimise.NoGradient;

/** Has a network in its training form judge pictures as it will in use. */
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

    Evaluation validation(TrainingNetwork network, Head head) {
        return of(pictures.parts().validation(), "validating", network, head);
    }

    /** Nothing if there is no such part. */
    Optional<Evaluation> test(TrainingNetwork network, Head head) {
        List<LabelledPicture> test = pictures.parts().test();
        return test.isEmpty() ? Optional.empty() : Optional.of(of(test, "testing", network, head));
    }

    private Evaluation of(List<LabelledPicture> judged, String what, TrainingNetwork network, Head head) {
        int count = judged.size();
        float[][] features = new float[count][];
        long batches = Math.ceilDiv(count, BATCH);
        try (var _ = new NoGradient();
                var ahead = new Ahead<>(
                        b -> pictures.plain(judged.subList((int) b * BATCH, Math.min(count, (int) (b + 1) * BATCH))), 0,
                        batches)) {
            for (int from = 0; from < count; from += BATCH) {
                features(network, ahead.take(), Math.min(BATCH, count - from), features, from);
                watcher.at(what, Math.min(count, from + BATCH), count, "");
            }
        }
        return Judging.of(head, Examples.of(features, pictures.parts().labels(judged)), Parts.files(judged));
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
