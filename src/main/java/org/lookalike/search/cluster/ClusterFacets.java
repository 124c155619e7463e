package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lookalike.search.Days;
import org.lookalike.search.Facets;
import org.lookalike.search.Filter;
import org.lookalike.search.FolderCounts;

/** Counts values on a cluster: all kinds in one question, each with its own filter. */
final class ClusterFacets {
    /** Exact as long as no shard knows more values: then the rarest may be counted too low. */
    private static final int MOST_VALUES = 10_000;
    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST = Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final Asked asked;

    ClusterFacets(Asked asked) {
        this.asked = asked;
    }

    /** @param among which pictures are counted, whatever the filter */
    Facets of(ObjectNode among, Filter filter) throws IOException {
        ObjectNode body = Cluster.JSON.createObjectNode();
        body.put("size", 0).put("track_total_hits", false).set("query", among);
        ObjectNode kinds = body.putObject("aggs");
        terms(kinds, Names.CATEGORY, filter.withCategories(Set.of()));
        terms(kinds, Names.PREDICTION, filter.withPredictions(Set.of()));
        terms(kinds, Names.SIZE, filter.withSizes(Set.of()));
        terms(kinds, Names.SHAPE, filter.withShapes(Set.of()));
        terms(kinds, Names.FOLDER, filter.withFolders(Set.of()));
        filtered(kinds, Names.TAKEN, filter.withTaken(Days.ANY)).putObject("date_histogram")
                .put("field", Names.TAKEN)
                .put("calendar_interval", "year")
                .put("format", "yyyy")
                .put("min_doc_count", 1);
        JsonNode counted = asked.search(body).path("aggregations");
        return new Facets(sorted(counts(counted, Names.CATEGORY, "key"), MOST_FIRST),
                sorted(counts(counted, Names.PREDICTION, "key"), MOST_FIRST),
                sorted(counts(counted, Names.SIZE, "key"), MOST_FIRST),
                sorted(counts(counted, Names.SHAPE, "key"), MOST_FIRST),
                sorted(counts(counted, Names.TAKEN, "key_as_string"),
                        Map.Entry.<String, Long>comparingByKey().reversed()),
                sorted(FolderCounts.near(filter.folders(), counts(counted, Names.FOLDER, "key")), MOST_FIRST));
    }

    private static void terms(ObjectNode kinds, String field, Filter filter) {
        filtered(kinds, field, filter).putObject("terms")
                .put("field", field)
                .put("size", MOST_VALUES)
                .put("shard_size", MOST_VALUES);
    }

    private static ObjectNode filtered(ObjectNode kinds, String field, Filter filter) {
        ObjectNode kind = kinds.putObject(field);
        kind.set("filter", FilterJson.of(filter));
        return kind.putObject("aggs").putObject("values");
    }

    private static Map<String, Long> counts(JsonNode counted, String field, String key) {
        Map<String, Long> counts = new HashMap<>();
        for (JsonNode bucket : counted.path(field).path("values").path("buckets"))
            counts.put(bucket.path(key).asText(), bucket.path("doc_count").asLong());
        return counts;
    }

    private static Map<String, Long> sorted(Map<String, Long> counts, Comparator<Map.Entry<String, Long>> order) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(order).forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
