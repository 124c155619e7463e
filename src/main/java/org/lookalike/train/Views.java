package org.lookalike.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.model.Embedder;
import org.lookalike.train.data.Augmentation;
import org.lookalike.train.data.LabelledPicture;

/** Further views of training pictures, embedded once and kept in memory: {@code views × pictures × features} floats. */
final class Views {
    private final Embedder embedder;
    private final Decoder decoder;
    private final Augmentation augmentation;
    private final Watcher watcher;

    Views(Embedder embedder, Decoder decoder, Augmentation augmentation, Watcher watcher) {
        this.embedder = embedder;
        this.decoder = decoder;
        this.augmentation = augmentation;
        this.watcher = watcher;
    }

    /**
     * @param plain features of the pictures as they are, the first view
     * @param count views in all
     */
    List<float[][]> of(List<LabelledPicture> pictures, float[][] plain, int count) {
        List<float[][]> views = new ArrayList<>();
        views.add(plain);
        for (int view = 1; view < count; view++)
            views.add(plain.clone());
        if (count == 1)
            return views;
        var batches = new WholeBatches(embedder);
        var done = new AtomicInteger();
        IntStream.range(0, pictures.size()).parallel().forEach(i -> {
            add(pictures.get(i), i, views, batches);
            watcher.at("varying pictures", done.incrementAndGet(), pictures.size(), "");
        });
        batches.finish();
        return views;
    }

    /** A picture that can no longer be read keeps its plain features. */
    private void add(LabelledPicture labelled, int place, List<float[][]> views, WholeBatches batches) {
        if (decoder.decode(labelled.file()) instanceof Decoded.Readable(var picture))
            for (int view = 1; view < views.size(); view++) {
                float[][] rows = views.get(view);
                batches.add(augmentation.view(labelled.id(), picture.pixels(), view),
                        embedding -> rows[place] = embedding.headFeatures());
            }
    }
}
