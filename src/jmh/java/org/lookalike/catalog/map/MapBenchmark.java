package org.lookalike.catalog.map;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lookalike.catalog.Opening;
import org.lookalike.model.SpaceId;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;

/**
 * How long a map takes to make and how well it keeps what lies together, with all of an index's pictures or so many of
 * them, drawn by a fixed seed. Quality is that of 1,000 pictures drawn likewise, each against all others.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.map.MapBenchmark -Dbenchmark.args="INDEX [COUNT] [LANDMARKS]"</pre>
 */
public final class MapBenchmark {
    private static final int JUDGED = 1000;
    private static final int K = 10;

    private MapBenchmark() {}

    public static void main(String[] args) throws Exception {
        List<IndexedPicture> pictures = new ArrayList<>();
        try (PictureIndex index = Opening.forReading(Path.of(args[0]))) {
            int all = (int) index.stats().pictures();
            int count = args.length > 1 ? Math.min(all, Integer.parseInt(args[1])) : all;
            var random = new Random(1);
            int[] left = {count, all};
            index.forEach(picture -> {
                if (random.nextInt(left[1]--) < left[0]) {
                    left[0]--;
                    pictures.add(picture);
                }
            });
        }
        int landmarks = args.length > 2 ? Integer.parseInt(args[2]) : MapMaking.LANDMARKS;
        Path folder = Files.createTempDirectory("map");
        if (!(PictureIndexes.open(folder.resolve("lucene"), new SpaceId("0".repeat(64)),
                pictures.getFirst().embedding().size()) instanceof Opened.Ready(PictureIndex index)))
            throw new IllegalStateException("no index in " + folder);
        try (index; var map = new CollectionMap(index, folder.resolve("map.bin"), landmarks)) {
            pictures.forEach(index::put);
            index.commit();
            var threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            map.make();
            double processor = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            var made = map.status().made();
            System.out.printf(Locale.ROOT, "%d pictures, %d of them landmarks: %.1f s, %.1f of them on a processor; "
                    + "file of %.1f MB%n", pictures.size(), Math.min(landmarks, pictures.size()),
                    made == null ? 0 : made.seconds(), processor,
                    Files.size(folder.resolve("map.bin")) / 1e6);
            judge(pictures, map.view().orElseThrow());
        }
    }

    private static void judge(List<IndexedPicture> pictures, MapView view) {
        int n = pictures.size();
        int judged = Math.min(n, JUDGED);
        var random = new Random(2);
        double kept = 0;
        double beyond = 0;
        double alikeOnMap = 0;
        double alikeInSpace = 0;
        for (int j = 0; j < judged; j++) {
            int asked = judged == n ? j : random.nextInt(n);
            int[] inSpace = order(n, asked, other -> Math.max(0, 1 - dot(pictures.get(asked).embedding().vector(),
                    pictures.get(other).embedding().vector())));
            int[] onMap = order(n, asked, other -> (float) Math.hypot(view.x(asked) - view.x(other),
                    view.y(asked) - view.y(other)));
            int[] rank = new int[n];
            for (int r = 0; r < inSpace.length; r++)
                rank[inSpace[r]] = r + 1;
            for (int r = 0; r < K; r++) {
                if (rank[onMap[r]] <= K)
                    kept++;
                else
                    beyond += rank[onMap[r]] - K;
                alikeOnMap += same(pictures, asked, onMap[r]);
                alikeInSpace += same(pictures, asked, inSpace[r]);
            }
        }
        double asks = (double) judged * K;
        // Venna and Kaski 2001, equation 1
        double trust = 1 - 2 * beyond / (asks * (2.0 * n - 3 * K - 1));
        System.out.printf(Locale.ROOT, "trustworthiness@%d %.4f, neighbours kept %.3f, of the same category among %d "
                + "neighbours: %.3f on the map, %.3f in space%n", K, trust, kept / asks, K, alikeOnMap / asks,
                alikeInSpace / asks);
    }

    private static int same(List<IndexedPicture> pictures, int one, int other) {
        return String.valueOf(pictures.get(one).category()).equals(String.valueOf(pictures.get(other).category()))
                ? 1
                : 0;
    }

    private interface Distance {
        float to(int other);
    }

    private static int[] order(int n, int asked, Distance distance) {
        long[] keys = new long[n - 1];
        int at = 0;
        for (int other = 0; other < n; other++)
            if (other != asked)
                keys[at++] = ((long) Float.floatToIntBits(distance.to(other)) << 32) | other;
        Arrays.sort(keys);
        int[] order = new int[n - 1];
        for (int i = 0; i < order.length; i++)
            order[i] = (int) keys[i];
        return order;
    }

    private static float dot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        for (int i = 0; i + 1 < one.length; i += 2) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
        }
        return a + b;
    }
}
