package org.lookalike.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.Query;

/**
 * Diversity against relevance along the slider: pictures of an index, drawn by seed, ask for the ten nearest others at each
 * diversity.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=catalog.DiversityBenchmark -Dbenchmark.args="INDEX [queries]"</pre>
 */
public final class DiversityBenchmark {
    private static final int K = 10;
    private static final long SEED = 1;

    private DiversityBenchmark() {}

    public static void main(String[] args) {
        int queries = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        try (PictureIndex index = Opening.forReading(Path.of(args[0]))) {
            List<IndexedPicture> asking = index.sample(queries, SEED)
                    .stream()
                    .filter(picture -> picture.category() != null)
                    .toList();
            System.out.printf(Locale.ROOT, "%,d pictures, %d ask for %d%n", index.stats().pictures(), asking.size(), K);
            System.out.println("diversity  precision@10  cosine to query  cosine among hits  predictions  median ms");
            for (int tenth = 0; tenth <= 10; tenth++)
                System.out.println(row(index, asking, tenth / 10f));
        }
    }

    private static String row(PictureIndex index, List<IndexedPicture> asking, float diversity) {
        double precision = 0;
        double relevance = 0;
        double alike = 0;
        double kinds = 0;
        List<Double> millis = new ArrayList<>();
        for (IndexedPicture picture : asking) {
            long start = System.nanoTime();
            List<Hit> hits = index.search(new Query(picture.embedding(), K, 0, Filter.NONE, -1, false,
                    Set.of(picture.id()), diversity)).hits();
            millis.add((System.nanoTime() - start) / 1e6);
            precision += hits.stream().filter(h -> Objects.equals(h.category(), picture.category())).count()
                    / (double) K;
            relevance += hits.stream().mapToDouble(Hit::score).average().orElse(0);
            alike += among(index, hits);
            Set<String> predicted = new HashSet<>();
            hits.forEach(h -> predicted.add(h.prediction() == null ? "" : h.prediction().category()));
            kinds += predicted.size();
        }
        double n = asking.size();
        millis.sort(null);
        return String.format(Locale.ROOT, "%9.1f  %12.3f  %15.3f  %17.3f  %11.2f  %9.1f", diversity, precision / n,
                relevance / n, alike / n, kinds / n, millis.get(millis.size() / 2));
    }

    /** The mean cosine of all pairs of hits. */
    private static double among(PictureIndex index, List<Hit> hits) {
        List<Embedding> embeddings = hits.stream()
                .map(hit -> index.find(hit.facts().id()).orElseThrow().embedding())
                .toList();
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < embeddings.size(); i++)
            for (int j = 0; j < i; j++) {
                sum += cosine(embeddings.get(i).vector(), embeddings.get(j).vector());
                pairs++;
            }
        return sum / Math.max(1, pairs);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++)
            sum += (double) a[i] * b[i];
        return sum;
    }
}
