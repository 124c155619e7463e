package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.lookalike.benchmark.BaseModel;
import org.lookalike.benchmark.Rounds;
import org.lookalike.image.Decoded;
import org.lookalike.image.Decoder;
import org.lookalike.image.DecoderOptions;
import org.lookalike.image.PictureFile;
import org.lookalike.image.PictureFolder;
import org.lookalike.image.Pixels;
import org.lookalike.model.Embedder;
import org.lookalike.model.ModelBundle;

/**
 * Indexing a folder end to end against embedding alone: resizing and running the network on pictures that lie decoded in
 * memory, a batch on each processor.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.IndexingBenchmark -Dbenchmark.args="FOLDER [rounds]"</pre>
 */
public final class IndexingBenchmark {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private IndexingBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        ModelBundle bundle = BaseModel.open();
        List<Pixels> decoded = new ArrayList<>();
        decode(folder, decoded);
        try (Embedder embedder = Embedder.open(bundle)) {
            System.out.printf(Locale.ROOT, "%d pictures%n", decoded.size());
            embedAll(embedder, decoded.subList(0, Math.min(500, decoded.size())));
        }
        double[] shares = new double[rounds];
        double[] busyShares = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            // First one, then the other: a machine that slows down or speeds up does so for both.
            Effort before = round % 2 == 0 ? embedding(bundle, decoded) : indexing(bundle, folder);
            Effort after = round % 2 == 0 ? indexing(bundle, folder) : embedding(bundle, decoded);
            Effort embedding = round % 2 == 0 ? before : after;
            Effort indexing = round % 2 == 0 ? after : before;
            shares[round] = 100 * indexing.rate() / embedding.rate();
            busyShares[round] = 100 * embedding.busySeconds() / indexing.busySeconds();
            System.out.printf(Locale.ROOT,
                    "round %d: embedding alone %.1f pictures/s, index %.1f pictures/s: %.1f %%; processor time %.1f s "
                            + "and %.1f s: %.1f %% (peak memory %,d MB)%n",
                    round + 1, embedding.rate(), indexing.rate(), shares[round], embedding.busySeconds(),
                    indexing.busySeconds(), busyShares[round], Rounds.peakMemory() >> 20);
        }
        System.out.printf(Locale.ROOT, "median of the rounds: %.1f %%; by processor time %.1f %%%n", median(shares),
                median(busyShares));
    }

    /**
     * @param rate pictures a second
     * @param busySeconds of all processors, with opening and closing
     */
    private record Effort(double rate, double busySeconds) {
        static Effort of(Callable<Double> work) throws Exception {
            long before = Rounds.processorNanos();
            double rate = work.call();
            return new Effort(rate, (Rounds.processorNanos() - before) / 1e9);
        }
    }

    private static Effort embedding(ModelBundle bundle, List<Pixels> decoded) throws Exception {
        return Effort.of(() -> {
            try (Embedder embedder = Embedder.open(bundle)) {
                return embedAll(embedder, decoded);
            }
        });
    }

    private static Effort indexing(ModelBundle bundle, Path folder) throws Exception {
        return Effort.of(() -> index(folder, bundle).picturesPerSecond());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void decode(Path folder, List<Pixels> decoded) throws IOException {
        Decoder decoder = new Decoder(DecoderOptions.DEFAULT);
        PictureFolder.walk(folder, new PictureFolder.Visitor() {
            @Override
            public FileVisitResult picture(PictureFile file) {
                if (decoder.decode(file.path()) instanceof Decoded.Readable(var picture))
                    decoded.add(picture.pixels());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public void unreachable(Path path, IOException reason) {
                throw new IllegalStateException(path.toString(), reason);
            }
        });
    }

    private static double embedAll(Embedder embedder, List<Pixels> decoded) {
        int size = embedder.batchSize();
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(PROCESSORS)) {
            for (int i = 0; i < PROCESSORS; i++)
                workers.execute(() -> {
                    for (int at = next.getAndAdd(size); at < decoded.size(); at = next.getAndAdd(size))
                        embedder.embedBatch(decoded.subList(at, Math.min(at + size, decoded.size()))
                                .stream()
                                .map(embedder::prepare)
                                .toList());
                });
        }
        return decoded.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Into an index of its own. */
    static IndexingReport index(Path folder, ModelBundle bundle) throws Exception {
        Path index = Files.createTempDirectory("index");
        try (Catalog catalog = Catalog.open(index, bundle, DecoderOptions.DEFAULT)) {
            return catalog.index(List.of(folder), IndexingOptions.DEFAULT);
        }
    }
}
