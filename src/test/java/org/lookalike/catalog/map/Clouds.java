package org.lookalike.catalog.map;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

/** Pictures whose embeddings lie in a few clouds, each a category, far from one another; made by number. */
final class Clouds {
    static final SpaceId SPACE = new SpaceId("clouds");
    static final List<String> NAMES = List.of("apples", "bees", "cats");
    private static final int DIMENSIONS = 24;

    private Clouds() {}

    static PictureIndex index(Path folder, int pictures) {
        if (!(PictureIndexes.open(folder, SPACE, DIMENSIONS) instanceof Opened.Ready(PictureIndex index)))
            throw new AssertionError("no index in " + folder);
        for (int n = 0; n < pictures; n++)
            index.put(picture(n));
        index.commit();
        return index;
    }

    static ContentId id(int n) {
        return ContentId.of(("cloudy " + n).getBytes(StandardCharsets.UTF_8));
    }

    static int cloud(int n) {
        return n % NAMES.size();
    }

    static IndexedPicture picture(int n) {
        String category = NAMES.get(cloud(n));
        var facts = new PictureFacts(id(n), 64, 48, 1000, PictureFormat.JPEG, null);
        var place = new Place("/sky/" + category + "/" + n + ".jpg", "/sky", 1000, 0, category);
        var prediction = n % 2 == 0 ? new Prediction("even", 0.5f) : null;
        return new IndexedPicture(facts, List.of(place), null, prediction, new Miniature(new byte[32 * 32]),
                embedding(n));
    }

    private static Embedding embedding(int n) {
        var random = new Random(n);
        float[] features = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++)
            features[i] = (float) random.nextGaussian() * 0.1f;
        features[cloud(n)] += 2;
        return Embedding.of(features);
    }
}
