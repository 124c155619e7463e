package org.lookalike.catalog.learn;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

/** A real index of pictures whose embeddings are clouds, one for each kind; its folder says its category. */
public record CloudIndex(PictureIndex index) implements AutoCloseable {
    static final int FEATURES = 24;

    /** Positive features, as after ReLU. */
    public static CloudIndex in(Path folder, int perKind, int kinds) {
        var opened = PictureIndexes.open(folder.resolve("lucene"), new SpaceId("clouds"), FEATURES);
        if (!(opened instanceof Opened.Ready(PictureIndex index)))
            throw new AssertionError(opened);
        CloudIndex clouds = new CloudIndex(index);
        for (int kind = 0; kind < kinds; kind++)
            for (int n = 0; n < perKind; n++)
                clouds.put(kind, n, "kind " + kind, null);
        index.commit();
        return clouds;
    }

    public void put(int kind, int n, @Nullable String folder, @Nullable String given) {
        var facts = new PictureFacts(id(kind, n), 64, 64, 1000, PictureFormat.JPEG, null);
        var place = new Place("/pictures/" + kind + "/" + n + ".jpg", "/pictures", 1000, 0, folder);
        index.put(new IndexedPicture(facts, List.of(place), given, null, new Miniature(new byte[32 * 32]),
                embedding(kind, n)));
    }

    public static Embedding embedding(int kind, int n) {
        Random random = new Random(1000L * kind + n);
        float[] features = new float[FEATURES];
        for (int f = 0; f < FEATURES; f++)
            features[f] = (float) Math.max(0, 3 + random.nextGaussian() + (f % 6 == kind ? 2.5 : 0));
        return Embedding.of(features);
    }

    public ContentId id(int kind, int n) {
        return ContentId.of((kind + "/" + n).getBytes(StandardCharsets.UTF_8));
    }

    /** The first n of a kind. */
    public Set<ContentId> ids(int kind, int n) {
        return IntStream.range(0, n).mapToObj(i -> id(kind, i)).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        index.close();
    }
}
