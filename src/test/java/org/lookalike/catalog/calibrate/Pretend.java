package org.lookalike.catalog.calibrate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.search.Hit;
import org.lookalike.search.Place;

/** Hits and embeddings that no picture has. */
final class Pretend {
    private Pretend() {}

    static ContentId id(int n) {
        return ContentId.of(("picture " + n).getBytes(StandardCharsets.UTF_8));
    }

    static Hit hit(int n, double score, @Nullable String category) {
        var place = new Place("/pictures/" + n + ".jpg", "/pictures", 1, 2, category);
        return new Hit(n + 1, new PictureFacts(id(n), 64, 64, 1, PictureFormat.JPEG, null), List.of(place), category,
                null,
                (float) score);
    }

    /** So many hits of one category, numbered from 0, each a little further than the one before. */
    static List<Hit> hits(int count, double best, double step, @Nullable String category) {
        List<Hit> hits = new ArrayList<>();
        for (int n = 0; n < count; n++)
            hits.add(hit(n, best - n * step, category));
        return hits;
    }

    static Embedding embedding(double... features) {
        float[] floats = new float[features.length];
        for (int i = 0; i < floats.length; i++)
            floats[i] = (float) features[i];
        return Embedding.of(floats);
    }
}
