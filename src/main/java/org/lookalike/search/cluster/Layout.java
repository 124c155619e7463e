package org.lookalike.search.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lookalike.model.SpaceId;

/** What an index on a cluster says of itself, and what it is made with. */
record Layout(int format, SpaceId space, int dimensions) {
    /** Raised when documents change in a way that older or newer code cannot read. */
    static final int FORMAT = 1;
    /** One asks for a page by its first rank; nobody pages to the millionth picture. */
    private static final int DEEPEST = 1_000_000;
    /** As the embedded index's graphs. */
    private static final int NEIGHBOURS = 16;
    private static final int BEAM = 100;
    private static final String META = "lookalike";

    /** Empty if the index is not one of ours. */
    static Optional<Layout> of(JsonNode mapping) {
        JsonNode ours = mapping.path("_meta").path(META);
        return ours.isObject()
                ? Optional.of(new Layout(ours.path("format").asInt(), new SpaceId(ours.path("space").asText()),
                        ours.path("dimensions").asInt()))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException if a page ends too deep */
    static void requireDepth(long last) {
        if (last > DEEPEST)
            throw new IllegalArgumentException(
                    "an index on a cluster is paged to its " + DEEPEST + "th picture at most, got " + last);
    }

    /** The body that makes the index behind an alias. */
    ObjectNode creation(String alias, Copies copies) {
        ObjectNode body = Cluster.JSON.createObjectNode();
        body.putObject("aliases").putObject(alias).put("is_write_index", true);
        ObjectNode settings = body.putObject("settings").putObject("index");
        settings.put("knn", true)
                .put("number_of_shards", copies.shards())
                .put("number_of_replicas", copies.replicas())
                .put("max_result_window", DEEPEST)
                .put("refresh_interval", "10s"); // what a process leaves that is killed; others refresh themselves
        ObjectNode mappings = body.putObject("mappings");
        mappings.put("dynamic", "strict");
        mappings.putObject("_meta")
                .putObject(META)
                .put("format", format)
                .put("space", space.value())
                .put("dimensions", dimensions);
        fields(mappings.putObject("properties"));
        return body;
    }

    private void fields(ObjectNode fields) {
        for (String keyword : List.of(Names.KIND, Names.ID, Names.PATH, Names.PARENT, Names.FIRST_PATH, Names.CATEGORY,
                Names.PREDICTION, Names.SIZE, Names.SHAPE, Names.FOLDER))
            fields.putObject(keyword).put("type", "keyword");
        for (String number : List.of(Names.PLACE_COUNT, Names.ID_HEAD, Names.ID_TAIL))
            fields.putObject(number).put("type", "integer");
        fields.putObject(Names.PROBABILITY).put("type", "float");
        fields.putObject(Names.TAKEN).put("type", "date").put("format", "strict_date");
        fields.putObject(Names.MINIATURE).put("type", "binary");
        fields.putObject(Names.RECORD).put("type", "object").put("enabled", false);
        ObjectNode vector = fields.putObject(Names.EMBEDDING);
        vector.put("type", "knn_vector").put("dimension", dimensions).put("space_type", Scores.SPACE);
        // The engine is named because another one's missing native library shows with the first write only.
        ObjectNode method = vector.putObject("method").put("name", "hnsw").put("engine", "lucene");
        method.putObject("parameters")
                .put("m", NEIGHBOURS)
                .put("ef_construction", BEAM)
                .putObject("encoder")
                .put("name", "sq");
    }
}
