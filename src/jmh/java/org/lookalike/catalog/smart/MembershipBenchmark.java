package org.lookalike.catalog.smart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lookalike.catalog.Opening;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.learn.TasteLearner;
import org.lookalike.image.ContentId;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/**
 * How well a smart collection finds a category's pictures. A categorised picture asks; it and the first hits of its
 * category are marked right and the first others wrong, as far as they are among the first 200. Precision, recall and F1
 * are those of the pictures that nobody marked, averaged over those that asked. Arguments: the index's folder, how many
 * pictures ask (200).
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.smart.MembershipBenchmark -Dbenchmark.args=INDEX</pre>
 */
public final class MembershipBenchmark {
    private static final int READ = 200;
    private static final long SEED = 11;

    private final PictureIndex index;
    private final List<IndexedPicture> all = new ArrayList<>();

    private MembershipBenchmark(PictureIndex index) {
        this.index = index;
        index.forEach(all::add);
    }

    private record Score(double precision, double recall, double f1) {}

    public static void main(String[] args) {
        int asking = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        try (PictureIndex index = Opening.forReading(Path.of(args[0]))) {
            var benchmark = new MembershipBenchmark(index);
            List<IndexedPicture> pictures = index.sample(asking, SEED)
                    .stream()
                    .filter(picture -> picture.category() != null)
                    .toList();
            for (int marks : List.of(3, 5, 10, 20)) {
                List<Score> scores = pictures.stream().map(picture -> benchmark.ask(picture, marks)).toList();
                System.out.printf(Locale.ROOT,
                        "%d right and %d wrong: precision %.3f, recall %.3f, F1 %.3f (%,d pictures, %d asked)%n", marks,
                        marks, mean(scores.stream().map(Score::precision).toList()),
                        mean(scores.stream().map(Score::recall).toList()),
                        mean(scores.stream().map(Score::f1).toList()), benchmark.all.size(), scores.size());
            }
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private Score ask(IndexedPicture picture, int most) {
        Set<ContentId> right = new HashSet<>(Set.of(picture.id()));
        Set<ContentId> wrong = new HashSet<>();
        var query = new Query(picture.embedding(), READ, 0, Filter.NONE, -1, false, Set.of(picture.id()), 0);
        for (Hit hit : index.search(query).hits()) {
            Set<ContentId> side = Objects.equals(hit.category(), picture.category()) ? right : wrong;
            if (side.size() < most)
                side.add(hit.facts().id());
        }
        Rule rule = new RuleLearner(new TasteLearner(index)).learn(new Marks(right, wrong)).orElseThrow();
        long found = 0;
        long members = 0;
        long wanted = 0;
        for (IndexedPicture one : all) {
            if (right.contains(one.id()) || wrong.contains(one.id()))
                continue;
            boolean is = Objects.equals(one.category(), picture.category());
            boolean taken = rule.taste().direction().cosine(one.embedding()) >= rule.least();
            wanted += is ? 1 : 0;
            members += taken ? 1 : 0;
            found += is && taken ? 1 : 0;
        }
        return new Score(members == 0 ? 0 : (double) found / members, wanted == 0 ? 0 : (double) found / wanted,
                found == 0 ? 0 : 2.0 * found / (members + wanted));
    }
}
