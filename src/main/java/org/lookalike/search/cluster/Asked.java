package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Searches of an index that are whole or fail: a cluster that has lost a shard would rather answer without it. */
final class Asked {
    private final Cluster cluster;

    Asked(Cluster cluster) {
        this.cluster = cluster;
    }

    JsonNode search(ObjectNode body) throws IOException {
        return search(body, "");
    }

    /**
     * @param preference what the same question has in common with itself, so that it is always put to the same copies:
     *        two copies' graphs need not be the same
     */
    JsonNode search(ObjectNode body, String preference) throws IOException {
        String path = "/_search?allow_partial_search_results=false"
                + (preference.isEmpty() ? "" : "&preference=" + preference);
        JsonNode answer = cluster.ofIndex("POST", path, body);
        int failed = answer.path("_shards").path("failed").asInt();
        if (failed > 0 || answer.path("timed_out").asBoolean())
            throw new ClusterFailure("the cluster at " + cluster.address() + " answers in part only: " + failed + " of "
                    + answer.path("_shards").path("total").asInt() + " shards failed", null);
        return answer;
    }

    static JsonNode hits(JsonNode answer) {
        return answer.path("hits").path("hits");
    }

    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }
}
