package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through all documents that match, in order of their ids, a page at a time: whatever becomes of a node meanwhile, the next
 * page begins where the last ended.
 */
final class Walk {
    private final Asked asked;
    private final ObjectNode query;
    private final int page;
    private long limit = Long.MAX_VALUE;
    private List<String> stored = List.of();
    private List<String> fields = List.of();

    /** @param page documents in one answer */
    Walk(Asked asked, ObjectNode query, int page) {
        this.asked = asked;
        this.query = query;
        this.page = page;
    }

    /** Hits have these parts of their source. */
    Walk withSource(List<String> parts) {
        stored = List.copyOf(parts);
        return this;
    }

    /** Hits have these fields, which are read faster than sources. */
    Walk withFields(List<String> names) {
        fields = List.copyOf(names);
        return this;
    }

    /** At most so many documents, the first. */
    Walk first(int n) {
        limit = n;
        return this;
    }

    interface Step {
        void at(JsonNode hit) throws IOException;
    }

    void forEach(Step step) throws IOException {
        JsonNode last = null;
        long left = limit;
        while (left > 0) {
            int wanted = (int) Math.min(page, left);
            JsonNode hits = Asked.hits(asked.search(body(wanted, last)));
            for (JsonNode hit : hits)
                step.at(hit);
            if (hits.size() < wanted)
                return;
            last = hits.get(wanted - 1).path("sort");
            left -= wanted;
        }
    }

    private ObjectNode body(int size, @Nullable JsonNode after) {
        ObjectNode body = Cluster.JSON.createObjectNode();
        body.put("size", size).put("track_total_hits", false).set("query", query);
        body.putArray("sort").add(Names.ID);
        if (after != null)
            body.set("search_after", after);
        if (stored.isEmpty())
            body.put("_source", false);
        else
            stored.forEach(body.putArray("_source")::add);
        ArrayNode values = body.putArray("docvalue_fields");
        fields.forEach(values::add);
        return body;
    }
}
