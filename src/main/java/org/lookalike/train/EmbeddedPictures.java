package org.lookalike.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.ContentId;
import org.lookalike.image.Picture;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.WhenRead;

/**
 * Embeds pictures as they are read: the thread whose picture fills a batch embeds it. Content whose embedding is known is
 * not embedded again. Any number of threads.
 */
final class EmbeddedPictures implements WhenRead {
    private final Embedder embedder;
    private final KnownEmbeddings known;
    private final Map<ContentId, Embedding> embeddings = new ConcurrentHashMap<>();
    private final AtomicLong read = new AtomicLong();
    private final Watcher watcher;
    private List<Waiting> batch = new ArrayList<>();

    private record Waiting(ContentId id, Pixels square) {}

    EmbeddedPictures(Embedder embedder, KnownEmbeddings known, Watcher watcher) {
        this.embedder = embedder;
        this.known = known;
        this.watcher = watcher;
    }

    @Override
    public void read(LabelledPicture labelled, Picture picture) {
        Optional<Embedding> before = known.of(labelled.id());
        if (before.isPresent())
            embeddings.put(labelled.id(), before.get());
        else
            embed(waitingWith(new Waiting(labelled.id(), embedder.prepare(picture.pixels()))));
        watcher.at("reading pictures", read.incrementAndGet(), -1, "");
    }

    /** A whole batch, or none yet. */
    private synchronized List<Waiting> waitingWith(Waiting one) {
        batch.add(one);
        return batch.size() < embedder.batchSize() ? List.of() : taken();
    }

    private synchronized List<Waiting> taken() {
        List<Waiting> all = batch;
        batch = new ArrayList<>();
        return all;
    }

    private void embed(List<Waiting> pictures) {
        if (pictures.isEmpty())
            return;
        List<Embedding> now = embedder.embedBatch(pictures.stream().map(Waiting::square).toList());
        for (int i = 0; i < now.size(); i++)
            embeddings.put(pictures.get(i).id(), now.get(i));
    }

    /** Embeds what is left over. */
    void finish() {
        embed(taken());
    }

    /** What a head learns from, of pictures that were read: pooled, or flattened if the embedder keeps feature maps. */
    float[][] features(List<LabelledPicture> pictures) {
        float[][] rows = new float[pictures.size()][];
        for (int i = 0; i < rows.length; i++) {
            Embedding embedding = embeddings.get(pictures.get(i).id());
            if (embedding == null)
                throw new IllegalArgumentException(pictures.get(i).file() + " was not read");
            rows[i] = embedding.headFeatures();
        }
        return rows;
    }
}
