package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.lookalike.search.IndexStats;

/** An index on a cluster in numbers. */
final class ClusterFigures {
    private final Cluster cluster;
    private final Asked asked;
    private final int dimensions;

    ClusterFigures(Cluster cluster, Asked asked, int dimensions) {
        this.cluster = cluster;
        this.asked = asked;
        this.dimensions = dimensions;
    }

    /** Bytes are those of all copies, segments those of one. */
    IndexStats stats() throws IOException {
        JsonNode sums = sums();
        JsonNode kinds = sums.path("kinds").path("buckets");
        JsonNode all = cluster.ofIndex("GET", "/_stats/store,segments", null).path("_all");
        return new IndexStats(count(kinds, Names.PICTURE), sums.path("files").path("value").asLong(),
                count(kinds, Names.UNREADABLE), dimensions,
                all.path("total").path("store").path("size_in_bytes").asLong(),
                all.path("primaries").path("segments").path("count").asInt());
    }

    private static long count(JsonNode kinds, String kind) {
        for (JsonNode bucket : kinds)
            if (bucket.path("key").asText().equals(kind))
                return bucket.path("doc_count").asLong();
        return 0;
    }

    /** See {@link org.lookalike.search.PictureIndex#contents()}. */
    long contents() throws IOException {
        JsonNode sums = sums();
        long files = sums.path("files").path("value").asLong();
        long head = sums.path("heads").path("value").asLong();
        long tail = sums.path("tails").path("value").asLong();
        return files + Long.rotateLeft(head, Integer.SIZE) + tail;
    }

    private JsonNode sums() throws IOException {
        ObjectNode body = Cluster.JSON.createObjectNode();
        body.put("size", 0).put("track_total_hits", false);
        ObjectNode sums = body.putObject("aggs");
        sums.putObject("kinds").putObject("terms").put("field", Names.KIND);
        sum(sums, "files", Names.PLACE_COUNT);
        sum(sums, "heads", Names.ID_HEAD);
        sum(sums, "tails", Names.ID_TAIL);
        return asked.search(body).path("aggregations");
    }

    private static void sum(ObjectNode sums, String name, String field) {
        sums.putObject(name).putObject("sum").put("field", field);
    }

    /** See {@link org.lookalike.search.PictureIndex#revision()}: of all primary shards how often each showed what. */
    long revision() throws IOException {
        JsonNode stats = cluster.ofIndex("GET", "/_stats/docs,refresh?level=shards", null);
        long revision = 0;
        for (JsonNode index : stats.path("indices"))
            for (var shard : index.path("shards").properties())
                for (JsonNode copy : shard.getValue())
                    if (copy.path("routing").path("primary").asBoolean())
                        revision += Integer.parseInt(shard.getKey()) * 31L + of(copy);
        return revision;
    }

    private static long of(JsonNode shard) {
        long hash = 17;
        for (long part : new long[]{shard.path("docs").path("count").asLong(),
                shard.path("docs").path("deleted").asLong(), shard.path("refresh").path("total").asLong(),
                shard.path("seq_no").path("max_seq_no").asLong()})
            hash = hash * 1_000_003 + part;
        return hash;
    }
}
