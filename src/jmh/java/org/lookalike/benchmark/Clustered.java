package org.lookalike.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.model.Embedding;
import org.lookalike.model.Prediction;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Place;

/**
 * Embeddings that lie as a network's do: around cluster centres, varying mostly in a few directions and a little in all,
 * after ReLU. Each is made from the seed and its number alone. Categories are drawn by lot, predictions follow the
 * cluster.
 */
final class Clustered {
    static final int DIMENSIONS = 1024;
    private static final int CLUSTERS = 1000;
    private static final int DIRECTIONS = 32;
    private static final float SPREAD = 0.6f;
    private static final float NOISE = 0.25f;
    private static final List<String> SHARES = List.of("50 %", "10 %", "1 %", "0.1 %");
    private static final int[] PER_MILLE = {500, 600, 610, 611};

    private final long seed;
    private final float[][] centres;
    private final float[][] directions;

    Clustered(long seed) {
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        centres = gaussian(random, CLUSTERS);
        directions = gaussian(random, DIRECTIONS);
    }

    static List<String> shares() {
        return SHARES;
    }

    Embedding embedding(int n) {
        SplittableRandom random = random(n);
        return embedding(random, random.nextInt(CLUSTERS));
    }

    IndexedPicture picture(int n) {
        SplittableRandom random = random(n);
        int cluster = random.nextInt(CLUSTERS);
        Embedding embedding = embedding(random, cluster);
        PictureFacts facts = new PictureFacts(ContentId.of(("" + n).getBytes(StandardCharsets.UTF_8)), 640, 480,
                100_000, PictureFormat.JPEG, null);
        String category = share(random.nextInt(CLUSTERS));
        String path = "/pictures/folder-%04d/picture-%07d.jpg".formatted(n / 1000, n);
        return new IndexedPicture(facts, List.of(new Place(path, "/pictures", 100_000, 0, category)), null,
                new Prediction(share(cluster), 0.5f), miniature(random), embedding);
    }

    private static Miniature miniature(SplittableRandom random) {
        byte[] grey = new byte[Miniature.SIDE * Miniature.SIDE];
        random.nextBytes(grey);
        return new Miniature(grey);
    }

    private Embedding embedding(SplittableRandom random, int cluster) {
        float[] features = centres[cluster].clone();
        for (float[] direction : directions) {
            float far = (float) random.nextGaussian() * SPREAD / (float) Math.sqrt(DIRECTIONS);
            for (int i = 0; i < DIMENSIONS; i++)
                features[i] += far * direction[i];
        }
        for (int i = 0; i < DIMENSIONS; i++)
            features[i] = Math.max(0, features[i] + NOISE * (float) (random.nextDouble() * 2 - 1));
        return Embedding.of(features);
    }

    private SplittableRandom random(int n) {
        return new SplittableRandom(seed * 1_000_003 + n);
    }

    private static String share(int of1000) {
        for (int i = 0; i < PER_MILLE.length; i++)
            if (of1000 < PER_MILLE[i])
                return SHARES.get(i);
        return "other";
    }

    private static float[][] gaussian(SplittableRandom random, int count) {
        float[][] vectors = new float[count][DIMENSIONS];
        for (float[] vector : vectors)
            for (int i = 0; i < DIMENSIONS; i++)
                vector[i] = (float) random.nextGaussian();
        return vectors;
    }
}
