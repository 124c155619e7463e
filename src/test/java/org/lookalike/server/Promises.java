package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every answer, whatever was asked. */
final class Promises {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A file beside the collection, the machine's users, and the program's insides. */
    private static final List<String> SECRETS = List.of(FuzzedServer.SECRET, "root:x:", "Exception", "org.lookalike.");

    private Promises() {}

    /** @param asked the whole request, of which answers quote */
    static void check(byte[] asked, RawConnection.Reply reply, boolean withBody) throws IOException {
        String text = reply.text();
        String given = new String(asked, StandardCharsets.ISO_8859_1);
        if (reply.status() >= 500 && reply.status() != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) // which is the asker's doing
            throw new AssertionError(text, FuzzedServer.shared().incidents().last());
        assertEquals("nosniff", reply.header("x-content-type-options"), text);
        for (String secret : SECRETS)
            assertFalse(text.contains(secret) && !given.contains(secret), text);
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
    }
}
