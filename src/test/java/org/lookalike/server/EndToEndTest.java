package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The server over a real index, real pictures and the model that ships. */
class EndToEndTest {
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

    @Test
    void anUploadFindsItselfFirst() throws IOException {
        Path fruit = collection.file("fruit", 1);
        var reply = server.upload("/api/search?k=3", Files.readAllBytes(fruit), "mine.jpg");
        assertEquals(200, reply.status(), reply.text());
        JsonNode answer = reply.json();
        assertEquals("mine.jpg", answer.at("/query/name").textValue());
        assertEquals(5, answer.at("/query/predictions").size());
        assertEquals(3, answer.path("hits").size());
        assertEquals(collection.id("fruit", 1).hex(), answer.at("/hits/0/id").textValue());
        assertEquals(fruit.toString(), answer.at("/hits/0/path").textValue());
        assertEquals(1.0, answer.at("/hits/0/score").doubleValue(), 1e-4);
        assertTrue(answer.path("exact").booleanValue());
        assertTrue(answer.at("/facets/categories").toString().contains("{\"category\":\"fish\",\"count\":2}"));
    }

    @Test
    void askedByIdAPictureIsLeftOutAndCategoriesFilter() throws IOException {
        ContentId fish = collection.id("fish", 1);
        JsonNode answer = server
                .send("POST", "/api/search?category=fish&category=skies", "{\"id\":\"" + fish + "\"}")
                .json();
        assertEquals(3, answer.path("hits").size());
        for (JsonNode hit : answer.path("hits"))
            assertNotEquals(fish.hex(), hit.path("id").textValue());
        JsonNode alike = server.send("POST", "/api/search?minScore=0.9999", "{\"id\":\"" + fish + "\"}").json();
        assertEquals(0, alike.path("hits").size());
    }

    @Test
    void picturesAreListedInOrderOfTheirPaths() {
        JsonNode page = server.get("/api/pictures?k=2&offset=1&category=houses").json();
        assertEquals(1, page.path("hits").size());
        assertEquals(collection.file("houses", 2).toString(), page.at("/hits/0/path").textValue());
        assertEquals(2, page.path("total").intValue());
    }

    @Test
    void filesAndThumbnailsAreServed() throws IOException {
        String picture = "/api/pictures/" + collection.id("skies", 2);
        var file = server.get(picture + "/file");
        assertEquals("image/jpeg", file.header("Content-Type"));
        assertArrayEquals(Files.readAllBytes(collection.file("skies", 2)), file.response().body());
        var thumb = server.get(picture + "/thumb");
        assertEquals(200, thumb.status());
        assertEquals("image/jpeg", thumb.header("Content-Type"));
    }

    @Test
    void aPictureIsAddedRelabelledAndForgotten() throws IOException {
        Path other = DrawnCollection.draw(folder.resolve("others"), 3).resolve("leaves/leaves-003.jpg");
        byte[] bytes = Files.readAllBytes(other);
        var added = server.upload("/api/pictures", bytes, "leaf.jpg");
        assertEquals(201, added.status(), added.text());
        String picture = added.header("Location");
        assertEquals("/api/pictures/" + ContentId.of(bytes), picture);
        assertEquals(200, server.upload("/api/pictures", bytes, "leaf.jpg").status());
        assertEquals(27, server.get("/api/stats").json().path("pictures").intValue());

        assertEquals("oak",
                server.send("PATCH", picture, "{\"category\":\"oak\"}").json().path("category").textValue());
        assertTrue(server.get("/api/categories").text().contains("{\"category\":\"oak\",\"count\":1}"));
        assertEquals(1, server.get("/api/pictures?category=oak").json().path("total").intValue());

        assertEquals(204, server.send("DELETE", picture, "").status());
        assertEquals(404, server.get(picture).status());
        assertEquals(404, server.get(picture + "/thumb").status());
        assertEquals(26, server.get("/api/stats").json().path("pictures").intValue());
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var text = server.upload("/api/search", FakeCatalog.bytes("no picture at all"), "notes.jpg");
        assertEquals(415, text.status());
        assertEquals("application/problem+json", text.header("Content-Type"));
        assertEquals("ready", server.get("/readyz").json().path("status").textValue());
    }
}
