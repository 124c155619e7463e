package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lookalike.benchmark.Rounds;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.search.Filter;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Query;

/**
 * One collection embedded and on a cluster: how fast it is written there, how long questions take on both, how many of the
 * ten nearest they find, and how much longer the cluster's take than the same request by its bare client.
 *
 * <pre>mvn -Pbenchmarks -DskipTests test-compile exec:exec -Dbenchmark=search.cluster.ClusterBenchmark
 * -Dbenchmark.args="INDEX opensearch://127.0.0.1:9200/benchmark [queries]"</pre>
 *
 * INDEX is the Lucene folder of an index; one of that name on the cluster is filled if it is empty.
 */
public final class ClusterBenchmark {
    private static final int WARMING = 30;
    private static final int NEAREST = 10;

    private final List<IndexedPicture> asked;
    private final Filter category;

    private ClusterBenchmark(List<IndexedPicture> asked, Filter category) {
        this.asked = asked;
        this.category = category;
    }

    public static void main(String[] args) throws Exception {
        ClusterAddress address = ClusterAddress.of(args[1]);
        int queries = args.length > 2 ? Integer.parseInt(args[2]) : 300;
        try (PictureIndex embedded = ready(PictureIndexes.openReadOnly(Path.of(args[0])));
                PictureIndex cluster = ready(
                        ClusterIndexes.open(address, embedded.space(), embedded.stats().dimensions()))) {
            if (cluster.stats().pictures() == 0)
                fill(embedded, cluster);
            List<IndexedPicture> asked = embedded.sample(queries, 7);
            String first = embedded.facets(Filter.NONE).categories().keySet().iterator().next();
            var benchmark = new ClusterBenchmark(asked, new Filter(Set.of(first), Set.of()));
            System.out.printf(Locale.ROOT, "%,d pictures, %,d bytes embedded, %,d on the cluster with its copies%n",
                    cluster.stats().pictures(), embedded.stats().diskBytes(), cluster.stats().diskBytes());
            benchmark.compare(embedded, cluster);
            benchmark.bare(address);
        }
    }

    private static PictureIndex ready(Opened opened) {
        if (opened instanceof Opened.Ready(PictureIndex index))
            return index;
        throw new IllegalStateException("not ready: " + opened);
    }

    private static void fill(PictureIndex embedded, PictureIndex cluster) {
        long start = System.nanoTime();
        embedded.forEach(cluster::put);
        cluster.commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        long pictures = cluster.stats().pictures();
        System.out.printf(Locale.ROOT, "written: %,d pictures in %.1f s, %.0f a second%n", pictures, seconds,
                pictures / seconds);
    }

    private void compare(PictureIndex embedded, PictureIndex cluster) {
        for (Filter filter : List.of(Filter.NONE, category))
            for (boolean exact : List.of(false, true)) {
                String what = (filter.equals(Filter.NONE) ? "all" : "of one category") + (exact ? ", exact" : "");
                System.out.printf(Locale.ROOT, "%s: embedded %s%n", what, times(embedded, filter, exact));
                System.out.printf(Locale.ROOT, "%s: cluster %s, recall@%d %.4f%n", what,
                        times(cluster, filter, exact), NEAREST, recall(embedded, cluster, filter, exact));
            }
    }

    private static Query query(Embedding embedding, Filter filter, boolean exact, int k) {
        return new Query(embedding, k, 0, filter, -1, exact, (ContentId) null);
    }

    private String times(PictureIndex index, Filter filter, boolean exact) {
        for (int i = 0; i < WARMING; i++)
            index.search(query(asked.get(i % asked.size()).embedding(), filter, exact, 60));
        double[] millis = new double[asked.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            index.search(query(asked.get(i).embedding(), filter, exact, 60));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return Rounds.percentiles(millis);
    }

    private double recall(PictureIndex embedded, PictureIndex cluster, Filter filter, boolean exact) {
        long found = 0;
        long wanted = 0;
        for (IndexedPicture one : asked) {
            List<ContentId> truth = ids(embedded, query(one.embedding(), filter, true, NEAREST));
            List<ContentId> answer = new ArrayList<>(ids(cluster, query(one.embedding(), filter, exact, NEAREST)));
            answer.retainAll(truth);
            found += answer.size();
            wanted += truth.size();
        }
        return (double) found / wanted;
    }

    private static List<ContentId> ids(PictureIndex index, Query query) {
        return index.search(query).hits().stream().map(hit -> hit.facts().id()).toList();
    }

    /** The nearest 60 with the same parts of their documents, in one request and nothing around it. */
    private void bare(ClusterAddress address) throws Exception {
        try (Cluster cluster = new Cluster(address, Connections.to(address, Map.of()), Patience.DEFAULT)) {
            double[] millis = new double[asked.size()];
            for (int i = -WARMING; i < millis.length; i++) {
                ObjectNode body = nearest(asked.get(Math.floorMod(i, asked.size())).embedding());
                long start = System.nanoTime();
                cluster.ofIndex("POST", "/_search", body);
                if (i >= 0)
                    millis[i] = (System.nanoTime() - start) / 1e6;
            }
            System.out.println("all: a bare request to the cluster " + Rounds.percentiles(millis));
        }
    }

    private static ObjectNode nearest(Embedding embedding) {
        ObjectNode body = Cluster.JSON.createObjectNode();
        body.put("size", 60);
        PictureJson.SHOWN.forEach(body.putArray("_source")::add);
        ObjectNode near = body.putObject("query").putObject("knn").putObject(Names.EMBEDDING);
        near.put("k", ClusterTuning.DEFAULT.pool());
        var values = near.putArray("vector");
        for (float value : embedding.vector())
            values.add(value);
        return body;
    }
}
