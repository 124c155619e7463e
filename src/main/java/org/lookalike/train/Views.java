package org.lookalike.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
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
        int batch = Math.max(1, embedder.batchSize() / (count - 1));
        int batches = Math.ceilDiv(pictures.size(), batch);
        IntStream.range(0, batches).parallel().forEach(b -> {
            int end = Math.min(pictures.size(), (b + 1) * batch);
            embed(pictures, b * batch, end, views);
            watcher.at("varying pictures", end, pictures.size(), "");
        });
        return views;
    }

    /** A picture that can no longer be read keeps its plain features. */
    private void embed(List<LabelledPicture> pictures, int from, int to, List<float[][]> views) {
        List<Pixels> squares = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int i = from; i < to; i++)
            if (decoder.decode(pictures.get(i).file()) instanceof Decoded.Readable(var picture))
                for (int view = 1; view < views.size(); view++) {
                    squares.add(augmentation.view(pictures.get(i).id(), picture.pixels(), view));
                    places.add(new int[]{view, i});
                }
        if (squares.isEmpty())
            return;
        List<float[]> features = embedder.embedBatch(squares).stream().map(Embedding::headFeatures).toList();
        for (int n = 0; n < features.size(); n++)
            views.get(places.get(n)[0])[places.get(n)[1]] = features.get(n);
    }
}
