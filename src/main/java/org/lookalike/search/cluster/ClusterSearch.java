package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lookalike.image.ContentId;
import org.lookalike.search.Diversification;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.Query;
import org.lookalike.search.Results;

/**
 * Answers questions as the embedded index does: by comparing with every candidate where they are few or where that is asked
 * for, else by the shards' graphs over quantised vectors for a pool that is compared again by full-precision vectors. The
 * latter serves the first ranks; those beyond are found by comparing with every picture that was not among them.
 */
final class ClusterSearch {
    private static final int EXACT_VARIETY = 500;

    private final Asked asked;
    private final ClusterTuning tuning;

    ClusterSearch(Asked asked, ClusterTuning tuning) {
        this.asked = asked;
        this.tuning = tuning;
    }

    Results search(Query query) throws IOException {
        Layout.requireDepth((long) query.offset() + query.k());
        long total = count(FilterJson.of(query.filter()));
        boolean all = query.exact() || total <= tuning.exactCutOff();
        List<Ranked> page = query.diversity() > 0
                ? varied(query, all)
                : all ? exact(query, query.except(), query.offset(), query.k()) : approximate(query);
        List<Hit> hits = new ArrayList<>();
        for (Ranked one : whole(page))
            hits.add(PictureJson.hit(query.offset() + hits.size() + 1, one.score(), one.source()));
        return new Results(hits, all, total);
    }

    /** How many documents a query lets through. */
    long count(ObjectNode query) throws IOException {
        ObjectNode body = Cluster.JSON.createObjectNode();
        body.put("size", 0).put("track_total_hits", true).set("query", query);
        return Asked.total(asked.search(body));
    }

    /** A query that lets through what another does, and scores it by comparing. */
    static ObjectNode comparing(ObjectNode among, float[] vector) {
        ObjectNode query = Cluster.JSON.createObjectNode();
        ObjectNode scoring = query.putObject("script_score");
        scoring.set("query", among);
        ObjectNode script = scoring.putObject("script").put("source", "knn_score").put("lang", "knn");
        ObjectNode parameters = script.putObject("params");
        parameters.put("field", Names.EMBEDDING).put("space_type", Scores.SPACE);
        numbers(parameters, "query_value", vector);
        return query;
    }

    /** Likewise, without those that score less. */
    static ObjectNode comparing(ObjectNode among, float[] vector, float minScore) {
        ObjectNode query = comparing(among, vector);
        ((ObjectNode) query.path("script_score")).put("min_score", Scores.of(minScore));
        return query;
    }

    private static void numbers(ObjectNode in, String name, float[] vector) {
        var values = in.putArray(name);
        for (float value : vector)
            values.add(value);
    }

    private List<Ranked> exact(Query query, Set<ContentId> except, int from, int size) throws IOException {
        ObjectNode body = Cluster.JSON.createObjectNode();
        float[] vector = query.embedding().vector();
        body.put("from", from).put("size", size).put("track_total_hits", false);
        body.set("query", comparing(FilterJson.of(query.filter(), except), vector, query.minScore()));
        body.putArray("sort").add("_score").add(Names.ID);
        PictureJson.SHOWN.forEach(body.putArray("_source")::add);
        return ranked(asked.search(body, preference(vector)), query.minScore());
    }

    private List<Ranked> approximate(Query query) throws IOException {
        int end = query.offset() + query.k();
        List<Ranked> head = head(query);
        List<Ranked> page = new ArrayList<>(
                head.subList(Math.min(query.offset(), head.size()), Math.min(end, head.size())));
        page.removeIf(one -> one.score() < query.minScore());
        int missing = end - Math.max(query.offset(), head.size());
        // What follows a hit below the minimum is below it as well.
        boolean good = head.isEmpty() || head.getLast().score() >= query.minScore();
        if (missing > 0 && good) {
            Set<ContentId> except = new HashSet<>(query.except());
            head.forEach(one -> except.add(one.id()));
            page.addAll(exact(query, except, Math.max(0, query.offset() - head.size()), missing));
        }
        return page;
    }

    /** The best by the graphs, without sources. All of the pool is ranked here: OpenSearch cuts equal scores as it likes. */
    private List<Ranked> head(Query query) throws IOException {
        float[] vector = query.embedding().vector();
        ObjectNode body = Cluster.JSON.createObjectNode();
        int pool = query.filter().equals(Filter.NONE) ? tuning.pool() : tuning.filteredPool();
        body.put("size", pool).put("track_total_hits", false).put("_source", false);
        ObjectNode near = body.putObject("query").putObject("knn").putObject(Names.EMBEDDING);
        near.put("k", pool);
        numbers(near, "vector", vector);
        near.set("filter", FilterJson.of(query.filter(), query.except()));
        ObjectNode again = body.putObject("rescore").put("window_size", pool).putObject("query");
        again.put("query_weight", 0).put("rescore_query_weight", 1);
        ObjectNode any = Cluster.JSON.createObjectNode();
        any.putObject("match_all");
        again.set("rescore_query", comparing(any, vector));
        List<Ranked> best = ranked(asked.search(body, preference(vector)), -1);
        best.sort(null);
        return new ArrayList<>(best.subList(0, Math.min(tuning.depth(), best.size())));
    }

    private List<Ranked> varied(Query query, boolean all) throws IOException {
        int pool = all ? EXACT_VARIETY : tuning.depth();
        List<Ranked> near = all ? exact(query, query.except(), 0, pool) : head(query);
        near.removeIf(one -> one.score() < query.minScore());
        int end = query.offset() + query.k();
        float[] scores = new float[near.size()];
        for (int i = 0; i < scores.length; i++)
            scores[i] = near.get(i).score();
        List<Ranked> order = new ArrayList<>();
        for (int i : Diversification.order(scores, vectors(near), query.diversity(), end))
            order.add(near.get(i));
        List<Ranked> page = new ArrayList<>(
                order.subList(Math.min(query.offset(), order.size()), Math.min(end, order.size())));
        if (end > order.size() && order.size() == pool) {
            Set<ContentId> except = new HashSet<>(query.except());
            order.forEach(one -> except.add(one.id()));
            int from = Math.max(0, query.offset() - pool);
            page.addAll(exact(query, except, from, end - Math.max(query.offset(), pool)));
        }
        return page;
    }

    private float[][] vectors(List<Ranked> found) throws IOException {
        Map<ContentId, JsonNode> sources = sources(found, List.of(Names.ID, Names.EMBEDDING));
        float[][] vectors = new float[found.size()][];
        for (int i = 0; i < vectors.length; i++)
            vectors[i] = PictureJson.vector(sources.getOrDefault(found.get(i).id(), MissingNode.getInstance()));
        return vectors;
    }

    /** With sources, but for those that went meanwhile. */
    private List<Ranked> whole(List<Ranked> page) throws IOException {
        List<Ranked> lacking = page.stream().filter(one -> one.source().isMissingNode()).toList();
        Map<ContentId, JsonNode> sources = sources(lacking, PictureJson.SHOWN);
        List<Ranked> whole = new ArrayList<>();
        for (Ranked one : page) {
            JsonNode source = one.source().isMissingNode() ? sources.get(one.id()) : one.source();
            if (source != null)
                whole.add(new Ranked(one.score(), one.id(), source));
        }
        return whole;
    }

    private Map<ContentId, JsonNode> sources(List<Ranked> found, List<String> parts) throws IOException {
        Map<ContentId, JsonNode> sources = new HashMap<>();
        if (found.isEmpty())
            return sources;
        ObjectNode query = Cluster.JSON.createObjectNode();
        var ids = query.putObject("ids").putArray("values");
        found.forEach(one -> ids.add(one.id().hex()));
        new Walk(asked, query, found.size()).withSource(parts)
                .first(found.size())
                .forEach(hit -> sources.put(PictureJson.id(hit.path("_source")), hit.path("_source")));
        return sources;
    }

    private static List<Ranked> ranked(JsonNode answer, float minScore) {
        List<Ranked> found = new ArrayList<>();
        for (JsonNode hit : Asked.hits(answer)) {
            JsonNode score = hit.has("sort") ? hit.path("sort").path(0) : hit.path("_score");
            float cosine = Scores.cosine(score.asDouble());
            if (cosine >= minScore)
                found.add(new Ranked(cosine, new ContentId(hit.path("_id").asText()), hit.path("_source")));
        }
        return found;
    }

    private static String preference(float[] vector) {
        return "q" + Integer.toHexString(Arrays.hashCode(vector));
    }
}
