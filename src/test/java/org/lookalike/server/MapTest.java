package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The map over HTTP, of a real collection. */
class MapTest {
    private static final int PICTURES = 26;

    @TempDir
    private static Path folder;
    private static DrawnCollection collection;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        collection = DrawnCollection.indexed(folder, 2);
        server = new RunningServer(Server.start(TestServer.options(1 << 20, false), collection.catalog()));
    }

    @AfterAll
    static void stop() {
        server.close();
        collection.close();
    }

    private static String key(ContentId id) {
        return id.hex().substring(0, 16);
    }

    @Test
    void theMapIsMadeShownAndLabelled() throws IOException {
        JsonNode before = server.get("/api/map").json();
        assertEquals(PICTURES, before.path("pictures").intValue());
        assertTrue(before.path("map").isNull() && before.path("making").isNull());
        var none = server.get("/api/map/points");
        assertEquals(404, none.status());
        assertEquals("urn:lookalike:problem:no-map", none.json().path("type").textValue());

        collection.catalog().map().make();
        JsonNode made = server.get("/api/map").json();
        assertEquals(PICTURES, made.at("/map/pictures").intValue());
        assertEquals(0, made.at("/map/later").intValue());

        pointsAreSmallAndTagged();
        picturesAreLookedUp();
        manyAreLabelledAtOnce();
        makingIsStartedAndStopped();
    }

    private void pointsAreSmallAndTagged() throws IOException {
        var reply = server.get("/api/map/points");
        assertEquals("application/octet-stream", reply.header("Content-Type"));
        ByteBuffer bytes = ByteBuffer.wrap(reply.response().body()).order(ByteOrder.LITTLE_ENDIAN);
        byte[] head = new byte[bytes.getInt()];
        bytes.get(head);
        assertEquals(0, bytes.position() % 8);
        JsonNode told = new ObjectMapper().readTree(head);
        assertEquals(PICTURES, told.path("points").intValue());
        assertEquals(13, told.path("categories").size());
        assertEquals("{\"name\":\"animals\",\"count\":2}", told.at("/categories/0").toString());
        assertEquals(16 * PICTURES, bytes.remaining());
        assertEquals(304,
                server.get("/api/map/points", "If-None-Match", String.valueOf(reply.header("ETag"))).status());
    }

    private void picturesAreLookedUp() throws IOException {
        ContentId fish = collection.id("fish", 1);
        JsonNode found = server.send("POST", "/api/map/pictures",
                "{\"points\":[\"" + key(fish) + "\",\"0000000000000000\"]}").json();
        assertEquals(1, found.path("pictures").size());
        assertEquals(fish.hex(), found.at("/pictures/0/id").textValue());
        var wrong = server.send("POST", "/api/map/pictures", "{\"points\":[\"xyz\"]}");
        assertEquals(400, wrong.status());
        assertEquals("a point is the first 16 hexadecimal digits of a content id, got \"xyz\"",
                wrong.json().path("detail").textValue());
        assertEquals(400, server.send("POST", "/api/map/pictures", "{}").status());
    }

    private void manyAreLabelledAtOnce() throws IOException {
        String points = "[\"" + key(collection.id("fish", 1)) + "\",\"" + key(collection.id("fruit", 2)) + "\"]";
        String tag = String.valueOf(server.get("/api/map/points").header("ETag"));
        JsonNode done = server
                .send("POST", "/api/map/categories", "{\"points\":" + points + ",\"category\":\"odd\"}")
                .json();
        assertEquals(2, done.path("pictures").intValue());
        assertEquals("odd",
                collection.catalog().picture(collection.id("fruit", 2)).orElseThrow().category());
        assertNotEquals(tag, server.get("/api/map/points").header("ETag"));
        server.send("POST", "/api/map/categories", "{\"points\":" + points + ",\"category\":null}");
        assertEquals("fish", collection.catalog().picture(collection.id("fish", 1)).orElseThrow().category());
        assertEquals(400, server.send("POST", "/api/map/categories", "{\"points\":[]}").status());
    }

    private void makingIsStartedAndStopped() {
        var started = server.send("POST", "/api/map/making", "");
        assertEquals(202, started.status(), started.text());
        assertEquals(204, server.send("DELETE", "/api/map/making", "").status());
    }
}
