package org.lookalike.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.model.SpaceId;
import org.lookalike.search.cluster.ClusterHome;

/** Pictures made by seed, and the brute force that answers are held against. */
public final class Sample {
    /** Whether the tests of what every index does are put to a cluster. */
    static final boolean ON_CLUSTER = System.getProperty("lookalike.cluster.node") != null;
    public static final SpaceId SPACE = new SpaceId("space-a");
    static final Tuning ALWAYS_APPROXIMATE = Tuning.DEFAULT.approximate(40, 80, 80)
            .keeping(100, 0, ScalarEncoding.PACKED_NIBBLE);
    static final List<String> CATEGORIES = List.of("rose", "daisy", "tulip");

    private Sample() {}

    static PictureIndex open(Path folder, int dimensions) {
        return open(folder, dimensions, Tuning.DEFAULT);
    }

    static PictureIndex open(Path folder, int dimensions, Tuning tuning) {
        return ready(ON_CLUSTER
                ? ClusterHome.open(folder, SPACE, dimensions, tuning.exactCutOff(), tuning.depth(), tuning.pool(),
                        tuning.filteredPool())
                : PictureIndexes.open(folder, SPACE, dimensions, tuning));
    }

    public static PictureIndex ready(Opened opened) {
        if (opened instanceof Opened.Ready ready)
            return ready.index();
        throw new AssertionError("not ready: " + opened);
    }

    /** In a folder of its own below the given one; in several segments where the tuning allows few pending changes. */
    static PictureIndex filled(Path folder, List<IndexedPicture> pictures, int dimensions, Tuning tuning) {
        PictureIndex index = open(folder.resolve("index-" + tuning.hashCode()), dimensions, tuning);
        pictures.forEach(index::put);
        index.putUnreadable(
                new UnreadableFile("/pictures/broken.jpg", "/pictures", 1, 2, "TRUNCATED", "It ends early."));
        index.refresh();
        return index;
    }

    public static ContentId id(int n) {
        return ContentId.of(("picture " + n).getBytes(StandardCharsets.UTF_8));
    }

    public static Place place(String path, @Nullable String category) {
        return new Place(path, "/pictures", 1234, 5678, category);
    }

    public static IndexedPicture picture(int n, Embedding embedding, @Nullable String category,
            @Nullable String predicted) {
        return picture(n, embedding, null, predicted, place("/pictures/" + category + "/" + n + ".jpg", category));
    }

    public static IndexedPicture picture(int n, Embedding embedding, @Nullable String given, @Nullable String predicted,
            Place... places) {
        PictureFacts facts = new PictureFacts(id(n), 640, 480, 1234, PictureFormat.JPEG,
                n % 2 == 0 ? LocalDateTime.of(2024, 5, 6, 7, 8, 9) : null);
        byte[] miniature = new byte[Miniature.SIDE * Miniature.SIDE];
        miniature[n % miniature.length] = (byte) n;
        Prediction prediction = predicted == null ? null : new Prediction(predicted, 0.75f);
        return new IndexedPicture(facts, List.of(places), given, prediction, new Miniature(miniature), embedding);
    }

    public static Embedding embedding(Random random, int dimensions) {
        float[] features = new float[dimensions];
        for (int i = 0; i < dimensions; i++)
            features[i] = (float) random.nextGaussian();
        return Embedding.of(features);
    }

    /** Categories and predictions vary independently. */
    public static List<IndexedPicture> pictures(int count, int dimensions, long seed) {
        Random random = new Random(seed);
        List<IndexedPicture> pictures = new ArrayList<>();
        for (int n = 0; n < count; n++)
            pictures.add(picture(n, embedding(random, dimensions), CATEGORIES.get(n % 3), CATEGORIES.get(n / 3 % 3)));
        return pictures;
    }

    public static List<ContentId> nearest(List<IndexedPicture> pictures, Query query) {
        record Compared(ContentId id, double score) {}
        return pictures.stream()
                .filter(p -> letsThrough(query.filter(), p))
                .filter(p -> !query.except().contains(p.id()))
                .map(p -> new Compared(p.id(), cosine(p.embedding(), query.embedding())))
                .filter(c -> c.score() >= query.minScore())
                .sorted(Comparator.comparingDouble(Compared::score).reversed().thenComparing(Compared::id))
                .skip(query.offset())
                .limit(query.k())
                .map(Compared::id)
                .toList();
    }

    static boolean letsThrough(Filter filter, IndexedPicture picture) {
        String predicted = picture.prediction() == null ? "" : picture.prediction().category();
        return has(filter.categories(), String.valueOf(picture.category())) && has(filter.predictions(), predicted);
    }

    private static boolean has(Set<String> values, String value) {
        return values.isEmpty() || values.contains(value);
    }

    static double cosine(Embedding a, Embedding b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++)
            sum += (double) a.vector()[i] * b.vector()[i];
        return sum;
    }

    public static List<ContentId> ids(Results results) {
        return results.hits().stream().map(h -> h.facts().id()).toList();
    }

    /** For the k nearest of all pictures. */
    public static Query query(Embedding embedding, int k) {
        return query(embedding, k, 0, Filter.NONE);
    }

    public static Query query(Embedding embedding, int k, int offset, Filter filter) {
        return new Query(embedding, k, offset, filter, -1, false, null);
    }
}
