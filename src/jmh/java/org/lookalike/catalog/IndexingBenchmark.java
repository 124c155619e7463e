package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        for (int round = 1; round <= rounds; round++) {
            double embedding;
            try (Embedder embedder = Embedder.open(bundle)) {
                embedding = embedAll(embedder, decoded);
            }
            IndexingReport report = index(folder, bundle);
            System.out.printf(Locale.ROOT,
                    "round %d: embedding alone %.1f pictures/s, index %.1f pictures/s: %.1f %% (peak memory %,d MB)%n",
                    round, embedding, report.picturesPerSecond(), 100 * report.picturesPerSecond() / embedding,
                    Rounds.peakMemory() >> 20);
            shares[round - 1] = 100 * report.picturesPerSecond() / embedding;
        }
        Arrays.sort(shares);
        System.out.printf(Locale.ROOT, "median of the rounds: %.1f %%%n",
                (shares[(rounds - 1) / 2] + shares[rounds / 2]) / 2);
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
