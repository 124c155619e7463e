package org.lookalike.server;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebFilesTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void filesOfThePageAreCheckedForChangesByTheirTag() {
        var reply = server.get("/styles/sample.css");
        assertEquals("body { margin: 0; }\n", reply.text());
        assertEquals("text/css; charset=utf-8", reply.header("Content-Type").toLowerCase(Locale.ROOT));
        assertEquals("no-cache", reply.header("Cache-Control"));
        assertEquals(304, server.get("/styles/sample.css", "If-None-Match", reply.header("ETag")).status());
    }

    @Test
    void nothingElseOfTheProgramIsServed() {
        assertEquals(404, server.get("/styles").status());
        assertEquals(404, server.get("/styles/").status());
        assertEquals(400, server.get("/styles/../../org/lookalike/version.properties").status());
        assertEquals(404, server.get("/..%2forg/lookalike/server/Server.class").status());
        assertEquals(404, server.get("/api/swagger-ui-bundle.js.map").status());
        assertEquals(404, server.get("/api/../Server.class").status());
    }

    @Test
    void theApiIsBrowsableWithoutTheInternet() {
        var page = server.get("/api");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("swagger-ui-bundle.js"));
        assertTrue(page.header("Content-Security-Policy").endsWith("style-src 'self' 'unsafe-inline'"));
        assertTrue(server.get("/api/start.js").text().contains("\"/openapi.json\""));
        assertTrue(server.get("/api/swagger-ui-bundle.js").text().contains("SwaggerUIBundle"));
        assertEquals(200, server.get("/api/swagger-ui.css").status());
    }
}
