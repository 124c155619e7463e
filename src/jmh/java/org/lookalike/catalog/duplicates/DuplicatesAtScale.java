package org.lookalike.catalog.duplicates;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lookalike.benchmark.Rounds;
import org.lookalike.image.ContentId;
import org.lookalike.image.Miniature;
import org.lookalike.image.PictureFacts;
import org.lookalike.image.PictureFormat;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

/**
 * How long looking for duplicates takes, and how much memory: drawn pictures, every twentieth a turned, brighter, cropped
 * copy of the one before. Embeddings lie in clusters; a copy's is its original's, with noise. Pixels are drawn when they
 * are asked for, which is about as dear as decoding a thumbnail.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.duplicates.DuplicatesAtScale -Dbenchmark.args="100000 [FOLDER]"</pre>
 */
public final class DuplicatesAtScale {
    private static final int DIMENSIONS = 1024;
    private static final int CLUSTERS = 200;
    private static final int EVERY = 20;
    private static final float SPREAD = 0.8f;
    private static final float NOISE = 0.25f;

    private final int count;
    private final Map<ContentId, Integer> numbers = new HashMap<>();
    private final float[][] centres = new float[CLUSTERS][];

    private DuplicatesAtScale(int count) {
        this.count = count;
        for (int i = 0; i < CLUSTERS; i++)
            centres[i] = gaussian(new SplittableRandom(i));
        for (int n = 0; n < count; n++)
            numbers.put(id(n), n);
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("duplicates");
        new DuplicatesAtScale(count).run(folder);
    }

    private void run(Path folder) throws Exception {
        // The files are looked at only to see that they are there.
        Path files = Files.createDirectories(folder.resolve("pictures"));
        try (PictureIndex index = open(folder.resolve("lucene"))) {
            for (int n = (int) index.stats().pictures(); n < count; n++)
                index.put(picture(n, Files.writeString(files.resolve(n + ".jpg"), "")));
            index.commit();
            var duplicates = new Duplicates(index, id -> Optional.ofNullable(numbers.get(id)).map(this::pixels),
                    folder.resolve("duplicates"));
            long cpu = Rounds.processorNanos();
            long[] said = new long[1];
            Found found = duplicates.find((what, done, total, detail) -> say(said, what, done, total), () -> false);
            System.out.printf(Locale.ROOT,
                    "%,d pictures: %d of %d copies found, %d others; %.0f s, %.0f s of processor time, peak %,d MB%n",
                    found.pictures(), found.groups().stream().filter(this::isRight).count(), count / EVERY,
                    found.groups().stream().filter(g -> !isRight(g)).count(), found.seconds(),
                    (Rounds.processorNanos() - cpu) / 1e9, Rounds.peakMemory() >> 20);
        }
    }

    private static synchronized void say(long[] said, String what, long done, long total) {
        if (System.nanoTime() - said[0] > 10_000_000_000L) {
            said[0] = System.nanoTime();
            System.out.printf(Locale.ROOT, "%s: %,d of %,d%n", what, done, total);
        }
    }

    private static PictureIndex open(Path folder) {
        return switch (PictureIndexes.open(folder, new SpaceId("benchmark"), DIMENSIONS)) {
            case Opened.Ready(PictureIndex index) -> index;
            case Opened other -> throw new IllegalStateException(other.toString());
        };
    }

    private boolean isRight(DuplicateGroup group) {
        return group.members().size() == 1 && original(number(group.keep())) == original(
                number(group.members().getFirst()));
    }

    private int number(Copy copy) {
        return numbers.getOrDefault(copy.id(), -1);
    }

    private static boolean isCopy(int n) {
        return n % EVERY == EVERY - 1;
    }

    private static int original(int n) {
        return isCopy(n) ? n - 1 : n;
    }

    private Pixels pixels(int n) {
        Pixels drawn = DeadLeaves.drawn(original(n));
        return isCopy(n) ? DeadLeaves.copy(drawn, n / EVERY) : drawn;
    }

    private IndexedPicture picture(int n, Path file) {
        Pixels pixels = pixels(n);
        var facts = new PictureFacts(id(n), pixels.width(), pixels.height(), 100_000, PictureFormat.JPEG, null);
        return new IndexedPicture(facts, List.of(new Place(file.toString(), "", 0, 0, null)), null, null,
                Miniature.of(pixels), embedding(n));
    }

    private static ContentId id(int n) {
        return ContentId.of(Integer.toString(n).getBytes(StandardCharsets.UTF_8));
    }

    private Embedding embedding(int n) {
        var random = new SplittableRandom(original(n) * 31L + 5);
        float[] features = centres[random.nextInt(CLUSTERS)].clone();
        add(features, gaussian(random), SPREAD);
        if (isCopy(n))
            add(features, gaussian(new SplittableRandom(n)), NOISE);
        for (int i = 0; i < DIMENSIONS; i++)
            features[i] = Math.max(0, features[i]);
        return Embedding.of(features);
    }

    private static void add(float[] to, float[] what, float times) {
        for (int i = 0; i < to.length; i++)
            to[i] += times * what[i];
    }

    private static float[] gaussian(SplittableRandom random) {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++)
            vector[i] = (float) random.nextGaussian();
        return vector;
    }
}
