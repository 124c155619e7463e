package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lookalike.search.Filter;
import org.lookalike.search.Hit;
import org.lookalike.search.Results;

/** Pictures of a cluster in order of their first path. */
final class ClusterBrowsing {
    private final Asked asked;

    ClusterBrowsing(Asked asked) {
        this.asked = asked;
    }

    Results browse(Filter filter, int offset, int limit) throws IOException {
        if (offset < 0 || limit < 0)
            throw new IllegalArgumentException("offset and limit are at least 0, got " + offset + " and " + limit);
        Layout.requireDepth((long) offset + limit);
        ObjectNode body = Cluster.JSON.createObjectNode();
        body.put("from", offset).put("size", limit).put("track_total_hits", true);
        body.set("query", FilterJson.of(filter));
        body.putArray("sort").add(Names.FIRST_PATH).add(Names.ID);
        PictureJson.SHOWN.forEach(body.putArray("_source")::add);
        JsonNode answer = asked.search(body);
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : Asked.hits(answer))
            hits.add(PictureJson.hit(offset + hits.size() + 1, 0, hit.path("_source")));
        return new Results(hits, true, Asked.total(answer));
    }
}
