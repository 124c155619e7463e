package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.image.ContentId;

/** Reads bodies that name pictures in lists. */
final class MarkLists {
    /** Some 100,000 ids. */
    private static final int MAX_BYTES = 8 << 20;

    private MarkLists() {}

    /**
     * @param known the fields that there may be
     * @throws ProblemException if it is no JSON object, or has others
     */
    static JsonNode body(Context ctx, Set<String> known) throws IOException {
        if (!ctx.isJson())
            throw Problems.badMediaType("application/json", String.valueOf(ctx.contentType()));
        JsonNode body = Json.object(Bodies.read(ctx, MAX_BYTES));
        for (var field : body.properties())
            if (!known.contains(field.getKey()))
                throw Problems.badBody("the body has the fields "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ", got \"" + field.getKey()
                        + "\"");
        return body;
    }

    static String text(JsonNode body, String field) {
        JsonNode text = body.path(field);
        if (!text.isTextual())
            throw Problems.badBody("\"" + field + "\" is a text, got " + text.getNodeType().name());
        return text.textValue();
    }

    /** Empty if the field is not there. */
    static Set<ContentId> ids(JsonNode body, String field) {
        JsonNode list = body.path(field);
        if (!list.isMissingNode() && !list.isArray())
            throw Problems.badBody("\"" + field + "\" is a list of content ids, got " + list.getNodeType().name());
        Set<ContentId> ids = new HashSet<>();
        list.forEach(id -> ids.add(Parameter.Id.parsed(id.asText())));
        return ids;
    }

    /** Of the fields right and wrong. */
    static Marks marks(JsonNode body) {
        try {
            return new Marks(ids(body, "right"), ids(body, "wrong"));
        } catch (IllegalArgumentException e) {
            throw Problems.badBody(String.valueOf(e.getMessage()));
        }
    }
}
