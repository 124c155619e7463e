package org.lookalike.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lookalike.file.WholeFile;

/**
 * The keys of a collection: a file of JSON beside its index, for its owner's eyes only, without the keys themselves.
 * Whoever changes it makes a new one of all keys, one at a time in this process.
 */
public record KeyFile(Path path) {
    private static final int FORMAT = 1;
    private static final String MARK = "lk_";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How making a key ended. */
    public sealed interface Making {
        /** @param secret the key itself, which nobody can find out again */
        record Made(ApiKey key, Secret secret) implements Making {}

        record NameTaken(String name) implements Making {}

        record BadName(String name) implements Making {}
    }

    public static KeyFile of(Path index) {
        return new KeyFile(index.resolve("keys.json"));
    }

    /**
     * In the order they were made; none if there is no file.
     *
     * @throws IOException if it cannot be read, or is damaged
     */
    public List<ApiKey> keys() throws IOException {
        if (Files.notExists(path))
            return List.of();
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(path));
            if (root.path("format").intValue() != FORMAT || !root.path("keys").isArray())
                throw new IOException(path + " is no file of keys of format " + FORMAT);
            List<ApiKey> keys = new ArrayList<>();
            for (JsonNode key : root.path("keys"))
                keys.add(key(key));
            return List.copyOf(keys);
        } catch (JsonProcessingException e) {
            throw new IOException(path + " is damaged: it is no JSON (line " + e.getLocation().getLineNr() + ")", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(path + " is damaged: " + e.getMessage(), e);
        }
    }

    /** @throws IOException if the file cannot be read or written */
    public Making add(String name, Scope scope) throws IOException {
        if (!ApiKey.isName(name))
            return new Making.BadName(name);
        Secret secret = Secret.random(MARK);
        synchronized (KeyFile.class) {
            List<ApiKey> keys = new ArrayList<>(keys());
            if (keys.stream().anyMatch(k -> k.name().equals(name)))
                return new Making.NameTaken(name);
            var key = new ApiKey(name, scope, Instant.now(), secret.sha256());
            keys.add(key);
            write(keys);
            return new Making.Made(key, secret);
        }
    }

    /**
     * Whether there was one.
     *
     * @throws IOException if the file cannot be read or written
     */
    public boolean revoke(String name) throws IOException {
        synchronized (KeyFile.class) {
            List<ApiKey> keys = new ArrayList<>(keys());
            boolean found = keys.removeIf(k -> k.name().equals(name));
            if (found)
                write(keys);
            return found;
        }
    }

    private void write(List<ApiKey> keys) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
        var array = root.putArray("keys");
        for (ApiKey key : keys)
            array.addObject()
                    .put("name", key.name())
                    .put("scope", key.scope().toString())
                    .put("created", key.created().toString())
                    .put("sha256", key.sha256());
        WholeFile.writePrivate(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }

    private static ApiKey key(JsonNode node) {
        return new ApiKey(node.path("name").asText(),
                Scope.valueOf(node.path("scope").asText().toUpperCase(Locale.ROOT)),
                Instant.parse(node.path("created").asText()), node.path("sha256").asText());
    }
}
