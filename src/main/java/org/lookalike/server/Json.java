package org.lookalike.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON in and out of requests. */
final class Json {
    /** In memory, a value takes up to fifty times the room that it takes in a body. */
    private static final int MAX_TOKENS = 250_000;
    private static final int MAX_DEPTH = 16;
    private static final ObjectMapper MAPPER = mapper(MAX_TOKENS);
    private static final ObjectMapper LONG = mapper(Integer.MAX_VALUE);

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("these shapes can always be written", e);
        }
    }

    static void answer(Context ctx, int status, Object value) {
        ctx.status(status).contentType("application/json").result(bytes(value));
    }

    private static ObjectMapper mapper(int maxTokens) {
        var bounds = StreamReadConstraints.builder().maxTokenCount(maxTokens).maxNestingDepth(MAX_DEPTH).build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** @throws ProblemException if it is no JSON object, or has more values than any question needs */
    static JsonNode object(byte[] body) {
        return object(body, MAPPER);
    }

    /** Likewise, of those who may change the collection: as long as it wants to be. */
    static JsonNode longObject(byte[] body) {
        return object(body, LONG);
    }

    private static JsonNode object(byte[] body, ObjectMapper mapper) {
        try {
            JsonNode node = mapper.readTree(new String(body, StandardCharsets.UTF_8));
            if (node.isObject())
                return node;
            throw Problems.badBody("the body must be a JSON object, got " + node.getNodeType().name());
        } catch (JsonProcessingException e) {
            throw Problems.badBody("the body is not valid JSON: " + e.getOriginalMessage());
        }
    }
}
