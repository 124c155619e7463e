package org.lookalike.train;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.ContentId;
import org.lookalike.image.Picture;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.model.Head;
import org.lookalike.model.Preprocessing;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.TenCrop;
import org.lookalike.train.data.WhenRead;

/** What a head says of pictures as they are read, averaged over ten squares of each. Any number of threads. */
final class TenCropAverages implements WhenRead {
    private final Embedder embedder;
    private final Head head;
    private final WholeBatches batches;
    private final Map<ContentId, double[]> means = new ConcurrentHashMap<>();
    private final AtomicLong read = new AtomicLong();
    private final Watcher watcher;

    TenCropAverages(Embedder embedder, Head head, Watcher watcher) {
        this.embedder = embedder;
        this.head = head;
        this.batches = new WholeBatches(embedder);
        this.watcher = watcher;
    }

    @Override
    public void read(LabelledPicture labelled, Picture picture) {
        Preprocessing preprocessing = embedder.bundle().preprocessing();
        Pixels resized = preprocessing.whole(picture.pixels());
        List<Pixels> squares = TenCrop.of(resized, preprocessing.crop());
        var views = new Embedding[squares.size()];
        var missing = new AtomicInteger(views.length);
        for (int i = 0; i < views.length; i++) {
            int view = i;
            batches.add(squares.get(view), embedding -> {
                views[view] = embedding;
                if (missing.decrementAndGet() == 0)
                    means.put(labelled.id(), mean(views));
            });
        }
        watcher.at("judging pictures", read.incrementAndGet(), -1, "");
    }

    /** Judges what is left over. */
    void finish() {
        batches.finish();
    }

    /** Probabilities of the head's categories for a picture that was read; after {@link #finish}. */
    double[] of(ContentId id) {
        return Objects.requireNonNull(means.get(id));
    }

    private double[] mean(Embedding[] views) {
        double[] mean = new double[head.categories().size()];
        for (Embedding view : views) {
            double[] one = head.probabilities(view);
            for (int c = 0; c < mean.length; c++)
                mean[c] += one[c] / views.length;
        }
        return mean;
    }
}
