package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every answer, whatever was asked. */
final class Promises {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Promises() {}

    static void check(RawConnection.Reply reply, boolean withBody) throws IOException {
        String text = reply.text();
        if (reply.status() >= 500)
            throw new AssertionError(text, FuzzedServer.shared().incidents().last());
        assertEquals("nosniff", reply.header("x-content-type-options"), text);
        assertFalse(text.contains(FuzzedServer.SECRET) || text.contains("root:x:"), text);
        if (reply.status() >= 400) {
            assertEquals(ProblemHandling.MEDIA_TYPE, reply.header("content-type"), text);
            if (withBody)
                problem(reply);
        }
    }

    private static void problem(RawConnection.Reply reply) throws IOException {
        JsonNode problem = JSON.readTree(reply.body());
        assertEquals(reply.status(), problem.path("status").intValue(), reply::text);
        assertTrue(problem.path("type").asText().startsWith("urn:lookalike:problem:"), reply::text);
        assertFalse(problem.path("title").asText().isBlank() || problem.path("detail").asText().isBlank(),
                reply::text);
        assertFalse(reply.text().contains("Exception") || reply.text().contains("org.lookalike."), reply::text);
    }
}
