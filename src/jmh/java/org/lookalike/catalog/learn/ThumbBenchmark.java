package org.lookalike.catalog.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lookalike.benchmark.Rounds;
import org.lookalike.catalog.Opening;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/**
 * What five thumbs up and five down do. A categorised picture asks; of the hits, read from the first on, the first five of
 * its category are marked right and the first five others wrong, as far as they are among the first 200. Precision at 10
 * is that of the pictures that nobody marked (residual collection, Manning et al. 2008, section 9.1.3), so that before and
 * after are asked about the same ones. Arguments: the index's folder, how many pictures ask (300).
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.learn.ThumbBenchmark -Dbenchmark.args=INDEX</pre>
 */
public final class ThumbBenchmark {
    private static final int MARKS = 5;
    private static final int READ = 200;
    private static final int K = 10;
    private static final long SEED = 7;

    private final PictureIndex index;
    private final List<Double> millis = new ArrayList<>();
    private long processorNanos;
    private double first;
    private double before;
    private double after;
    private double summed;

    private ThumbBenchmark(PictureIndex index) {
        this.index = index;
    }

    public static void main(String[] args) {
        int asking = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        try (PictureIndex index = Opening.forReading(Path.of(args[0]))) {
            var benchmark = new ThumbBenchmark(index);
            List<IndexedPicture> pictures = index.sample(asking, SEED)
                    .stream()
                    .filter(picture -> picture.category() != null)
                    .toList();
            pictures.forEach(benchmark::ask);
            benchmark.print(pictures.size());
        }
    }

    private void ask(IndexedPicture picture) {
        Set<ContentId> right = new HashSet<>();
        Set<ContentId> wrong = new HashSet<>();
        List<Hit> hits = nearest(picture.embedding(), READ, Set.of(picture.id()));
        for (Hit hit : hits) {
            Set<ContentId> side = isRight(hit, picture) ? right : wrong;
            if (side.size() < MARKS)
                side.add(hit.facts().id());
        }
        first += precision(hits.subList(0, K), picture);
        Marks marks = new Marks(right, wrong);
        Set<ContentId> marked = new HashSet<>(marks.withRight(Set.of(picture.id())).right());
        marked.addAll(wrong);
        before += precision(nearest(picture.embedding(), K, marked), picture);
        long processor = Rounds.processorNanos();
        long start = System.nanoTime();
        var learned = (Learning.Learned) new TasteLearner(index).learn(marks, List.of(picture.embedding()));
        List<Hit> ranked = nearest(learned.taste().direction(), K, marked);
        millis.add((System.nanoTime() - start) / 1e6);
        processorNanos += Rounds.processorNanos() - processor;
        after += precision(ranked, picture);
        summed += precision(nearest(rocchio(picture, marks), K, marked), picture);
    }

    /** The sum of the right ones less that of the wrong ones, for comparison. */
    private Embedding rocchio(IndexedPicture picture, Marks marks) {
        float[] sum = picture.embedding().vector().clone();
        var learner = new TasteLearner(index);
        learner.embeddings(marks.right(), new HashSet<>()).forEach(one -> add(sum, one, 1));
        learner.embeddings(marks.wrong(), new HashSet<>()).forEach(one -> add(sum, one, -1));
        return Embedding.of(sum);
    }

    private static void add(float[] sum, Embedding one, float weight) {
        for (int f = 0; f < sum.length; f++)
            sum[f] += weight * one.vector()[f];
    }

    private List<Hit> nearest(Embedding direction, int k, Set<ContentId> except) {
        return index.search(new Query(direction, k, 0, Filter.NONE, -1, false, except, 0)).hits();
    }

    private static boolean isRight(Hit hit, IndexedPicture picture) {
        return Objects.equals(hit.category(), picture.category());
    }

    private static double precision(List<Hit> hits, IndexedPicture picture) {
        return (double) hits.stream().filter(hit -> isRight(hit, picture)).count() / K;
    }

    private void print(int asked) {
        double[] sorted = millis.stream().mapToDouble(m -> m).sorted().toArray();
        System.out.printf(Locale.ROOT,
                "%,d pictures, %d asked: P@10 %.3f of all; of those not marked %.3f without marks, %.3f after %d right and "
                        + "%d wrong (%.3f by their sum)%nlearning and ranking: first %.0f ms, median %.0f ms, 99 %% %.0f ms; mean processor time %.0f ms%n",
                index.stats().pictures(), asked, first / asked, before / asked, after / asked, MARKS, MARKS,
                summed / asked, millis.getFirst(), sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)], processorNanos / 1e6 / asked);
    }
}
