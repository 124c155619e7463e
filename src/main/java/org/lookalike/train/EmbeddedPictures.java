package org.lookalike.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lookalike.image.ContentId;
import org.lookalike.image.Picture;
import org.lookalike.model.Embedder;
import org.lookalike.model.Embedding;
import org.lookalike.model.KnownEmbeddings;
import org.lookalike.train.data.LabelledPicture;
import org.lookalike.train.data.WhenRead;

/** Embeds pictures as they are read. Content whose embedding is known is not embedded again. Any number of threads. */
final class EmbeddedPictures implements WhenRead {
    private final Embedder embedder;
    private final KnownEmbeddings known;
    private final WholeBatches batches;
    private final Map<ContentId, Embedding> embeddings = new ConcurrentHashMap<>();
    private final AtomicLong read = new AtomicLong();
    private final Watcher watcher;

    EmbeddedPictures(Embedder embedder, KnownEmbeddings known, Watcher watcher) {
        this.embedder = embedder;
        this.known = known;
        this.batches = new WholeBatches(embedder);
        this.watcher = watcher;
    }

    @Override
    public void read(LabelledPicture labelled, Picture picture) {
        Optional<Embedding> before = known.of(labelled.id());
        if (before.isPresent())
            embeddings.put(labelled.id(), before.get());
        else
            batches.add(embedder.prepare(picture.pixels()), embedding -> {
                embeddings.put(labelled.id(), embedding);
                known.keep(labelled.id(), embedding);
            });
        watcher.at("reading pictures", read.incrementAndGet(), -1, "");
    }

    /** Embeds what is left over. */
    void finish() {
        batches.finish();
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
