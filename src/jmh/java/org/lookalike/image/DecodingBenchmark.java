package org.lookalike.image;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What decoding in processes of its own costs on ordinary pictures: a folder decoded by them and in this process, in turn,
 * a thread for each processor.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=image.DecodingBenchmark -Dbenchmark.args="FOLDER [rounds]"</pre>
 */
public final class DecodingBenchmark {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private DecodingBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Path> files = files(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        var inside = Decoder.inProcess(DecoderOptions.DEFAULT);
        var outside = new Decoder(DecoderOptions.DEFAULT);
        rate(inside, files); // compiled and cached
        rate(outside, files);
        double[] overheads = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            double first = rate(round % 2 == 0 ? inside : outside, files);
            double second = rate(round % 2 == 0 ? outside : inside, files);
            double here = round % 2 == 0 ? first : second;
            double there = round % 2 == 0 ? second : first;
            overheads[round] = 100 * (here / there - 1);
            System.out.printf(Locale.ROOT,
                    "round %d: in this process %.1f pictures/s, in others %.1f: %.1f %% or %.3f ms more for each%n",
                    round + 1, here, there, overheads[round], PROCESSORS * 1000 * (1 / there - 1 / here));
        }
        Arrays.sort(overheads);
        System.out.printf(Locale.ROOT, "%d pictures, median of the rounds: %.1f %% more time%n", files.size(),
                overheads[rounds / 2]);
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        PictureFolder.walk(folder, new PictureFolder.Visitor() {
            @Override
            public FileVisitResult picture(PictureFile file) {
                files.add(file.path());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public void unreachable(Path path, IOException reason) {
                throw new IllegalStateException(path.toString(), reason);
            }
        });
        return files;
    }

    private static double rate(Decoder decoder, List<Path> files) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger readable = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(PROCESSORS)) {
            for (int i = 0; i < PROCESSORS; i++)
                threads.execute(() -> {
                    for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement())
                        if (decoder.decode(files.get(at)) instanceof Decoded.Readable)
                            readable.incrementAndGet();
                });
        }
        if (readable.get() != files.size())
            throw new IllegalStateException("only " + readable + " of " + files.size() + " are readable");
        return files.size() / ((System.nanoTime() - start) / 1e9);
    }
}
