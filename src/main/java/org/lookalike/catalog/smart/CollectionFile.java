package org.lookalike.catalog.smart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.learn.Taste;
import org.lookalike.file.WholeFile;
import org.lookalike.image.ContentId;
import org.lookalike.model.Embedding;
import org.lookalike.model.SpaceId;

/** A collection as a file of JSON, there whole or not at all. */
final class CollectionFile {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private CollectionFile() {}

    static void write(Path file, SmartCollection collection) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("name", collection.name());
        root.put("created", collection.created().toString());
        ids(root.putArray("right"), collection.marks().right());
        ids(root.putArray("wrong"), collection.marks().wrong());
        ids(root.putArray("leftOut"), collection.leftOut());
        collection.rule().ifPresent(rule -> rule(root.putObject("rule"), rule));
        WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }

    private static void ids(ArrayNode array, Set<ContentId> ids) {
        ids.stream().sorted().forEach(id -> array.add(id.hex()));
    }

    private static void rule(ObjectNode node, Rule rule) {
        float[] direction = rule.taste().direction().vector();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * direction.length);
        bytes.asFloatBuffer().put(direction);
        node.put("space", rule.space().value())
                .put("direction", Base64.getEncoder().encodeToString(bytes.array()))
                .put("scale", rule.taste().scale())
                .put("bias", rule.taste().bias())
                .put("threshold", rule.threshold());
    }

    /** @throws IOException if it cannot be read, or is damaged */
    static SmartCollection read(String id, Path file) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root.path("format").intValue() != FORMAT || !root.path("name").isTextual())
                throw new IOException(file + " is no collection of format " + FORMAT);
            return new SmartCollection(id, root.path("name").textValue(),
                    Instant.parse(root.path("created").asText()),
                    new Marks(ids(root.path("right")), ids(root.path("wrong"))), ids(root.path("leftOut")),
                    rule(root.path("rule")));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private static Set<ContentId> ids(JsonNode array) {
        Set<ContentId> ids = new HashSet<>();
        array.forEach(id -> ids.add(new ContentId(id.asText())));
        return ids;
    }

    /** Nothing if there is none, or none that can be used: it is learned anew then. */
    private static Optional<Rule> rule(JsonNode node) {
        try {
            return node.isObject() ? Optional.of(known(node)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Rule known(JsonNode node) {
        byte[] bytes = Base64.getDecoder().decode(node.path("direction").asText());
        float[] direction = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(direction);
        var taste = new Taste(new Embedding(direction, 1), node.path("scale").doubleValue(),
                node.path("bias").doubleValue());
        return new Rule(new SpaceId(node.path("space").asText()), taste, node.path("threshold").doubleValue());
    }
}
