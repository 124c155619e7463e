package org.lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;
import org.lookalike.search.Filter;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;
import org.lookalike.search.Results;
import org.lookalike.search.ScaleTuning;

/**
 * Recall, latency, size and memory with many vectors. Arguments: how many (default 100000), the folder of the index
 * (default: in the temporary folder; one that is already built is used as it is), questions for each row (default 200),
 * the quantised encoding (default: the index's own), and DEPTH,POOL,FILTEREDPOOL for the forced graph search.
 */
public final class SearchAtScale {
    private static final int K = 10;
    private static final SpaceId SPACE = new SpaceId("benchmark");
    private static final int STEP = 10_000;

    private final Clustered data = new Clustered(42);
    private final int count;
    private final Path folder;
    private final String encoding;
    private final List<Embedding> questions;

    private SearchAtScale(int count, Path folder, int asked, String encoding) {
        this.count = count;
        this.folder = folder;
        this.encoding = encoding;
        // Numbers beyond those that are indexed: from the same clusters, none of them in the index. The pools were chosen on
        // the questions from 1,000,000,000 on: these are others.
        questions = IntStream.range(0, asked).mapToObj(i -> data.embedding(2_000_000_000 + i)).toList();
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = args.length > 1
                ? Path.of(args[1])
                : Path.of(System.getProperty("java.io.tmpdir"), "lookalike-scale-" + count);
        int asked = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        SearchAtScale run = new SearchAtScale(count, folder, asked, args.length > 3 ? args[3] : "");
        run.build();
        int[] forced = args.length > 4
                ? Arrays.stream(args[4].split(",")).mapToInt(Integer::parseInt).toArray()
                : new int[]{200, 400, 800};
        run.measure(forced[0], forced[1], forced[2]);
    }

    private void build() throws IOException {
        Path mark = folder.resolve("built.txt");
        if (Files.exists(mark)) {
            say("already built: %s", Files.readString(mark).strip());
            return;
        }
        long start = System.nanoTime();
        long putting = 0;
        long cpu = 0;
        try (PictureIndex index = ScaleTuning.write(folder, SPACE, Clustered.DIMENSIONS, encoding)) {
            for (int n = (int) index.stats().pictures(); n < count; n++) {
                var picture = data.picture(n);
                long before = System.nanoTime();
                long cpuBefore = Usage.cpuNanos();
                index.put(picture);
                if ((n + 1) % STEP == 0)
                    index.commit();
                putting += System.nanoTime() - before;
                cpu += Usage.cpuNanos() - cpuBefore;
                if ((n + 1) % STEP == 0)
                    say("%,d put, %.3f ms each in the index, %.3f ms of CPU, %d s since the start", n + 1,
                            putting / 1e6 / (n + 1), cpu / 1e6 / (n + 1), seconds(start));
            }
        }
        long put = seconds(start);
        say("closed after %d s, letting merges finish", put);
        ScaleTuning.merge(folder, encoding);
        String built = "put in %d s (%.3f ms each in the index), all merged after %d s%n".formatted(put,
                putting / 1e6 / count, seconds(start));
        say("%s", built);
        Files.writeString(mark, built);
    }

    private void measure(int depth, int pool, int filteredPool) throws Exception {
        say("%s", ScaleTuning.tuned());
        System.out
                .println("| search | filter | passes | exact | recall@10 | median ms | p99 ms | CPU ms | queries/s |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        try (PictureIndex forced = ScaleTuning.graphOnly(folder, depth, pool, filteredPool);
                PictureIndex normal = ScaleTuning.byDefault(folder)) {
            for (Case c : cases()) {
                List<Set<ContentId>> truth = new ArrayList<>();
                row("exact", normal, c, true, truth);
                row("graph", forced, c, false, truth);
                row("default", normal, c, false, truth);
            }
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf(Locale.ROOT, "%nindex %.2f GB, heap %d MB, %s%n", normal.stats().diskBytes() / 1e9,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20, Usage.resident());
        }
    }

    private record Case(String name, Filter filter) {}

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>(List.of(new Case("none", Filter.NONE)));
        for (String share : Clustered.shares())
            cases.add(new Case(share + " by lot", new Filter(Set.of(share), Set.of())));
        for (String share : Clustered.shares())
            cases.add(new Case(share + " by cluster", new Filter(Set.of(), Set.of(share))));
        return cases;
    }

    /** @param truth filled by the exact search, read by the others */
    private void row(String name, PictureIndex index, Case c, boolean exact, List<Set<ContentId>> truth)
            throws Exception {
        long[] nanos = new long[questions.size()];
        List<Results> answers = new ArrayList<>();
        for (int warm = 0; warm < 2; warm++)
            for (Embedding q : questions.subList(0, Math.min(20, questions.size())))
                index.search(query(q, c, exact));
        long cpu = Usage.cpuNanos();
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            answers.add(index.search(query(questions.get(i), c, exact)));
            nanos[i] = System.nanoTime() - start;
        }
        double cpuMillis = (Usage.cpuNanos() - cpu) / 1e6 / nanos.length;
        List<Set<ContentId>> found = answers.stream().map(SearchAtScale::ids).toList();
        if (truth.isEmpty())
            truth.addAll(found);
        int right = 0;
        int wanted = 0;
        for (int i = 0; i < found.size(); i++) {
            Set<ContentId> both = new HashSet<>(found.get(i));
            both.retainAll(truth.get(i));
            right += both.size();
            wanted += truth.get(i).size();
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "| %s | %s | %,d | %s | %.4f | %.2f | %.2f | %.2f | %.0f |%n", name, c.name(),
                answers.getFirst().total(), answers.getFirst().exact() ? "yes" : "no",
                wanted == 0 ? 1 : right / (double) wanted, nanos[nanos.length / 2] / 1e6,
                nanos[Math.min(nanos.length - 1, nanos.length * 99 / 100)] / 1e6, cpuMillis,
                perSecond(index, c, exact));
    }

    /** As many askers as processors. */
    private double perSecond(PictureIndex index, Case c, boolean exact) throws Exception {
        int askers = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(askers)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (Embedding q : questions)
                tasks.add(() -> index.search(query(q, c, exact)).hits().size());
            for (Future<Integer> done : executor.invokeAll(tasks))
                done.get();
        }
        return questions.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static Query query(Embedding q, Case c, boolean exact) {
        return new Query(q, K, 0, c.filter(), -1, exact, null);
    }

    private static Set<ContentId> ids(Results results) {
        Set<ContentId> ids = new HashSet<>();
        results.hits().forEach(h -> ids.add(h.facts().id()));
        return ids;
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static void say(String format, Object... args) {
        System.err.printf(Locale.ROOT, format + "%n", args);
    }
}
