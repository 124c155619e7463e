package org.lookalike.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;
import org.lookalike.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PicturesTest {
    private static final String UNKNOWN = "b".repeat(64);
    private final TestServer server = new TestServer();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void stop() {
        server.close();
    }

    private ContentId rose() {
        return server.catalog.put(Path.of("/flowers/rose/1.png"), "PIC", "rose", new Prediction("daisy", 0.25f));
    }

    @Test
    void aPictureTellsAllThatIsKnown() {
        ContentId id = rose();
        assertEquals("{\"id\":\"" + id + "\",\"path\":\"/flowers/rose/1.png\",\"paths\":[\"/flowers/rose/1.png\"],"
                + "\"category\":\"rose\",\"givenCategory\":null,\"prediction\":\"daisy\",\"probability\":0.25,"
                + "\"width\":128,\"height\":96,\"bytes\":3,\"format\":\"PNG\",\"takenAt\":\"2024-05-01T12:30:15\","
                + "\"perceptualHash\":\"0000000000000000\"}", server.get("/api/pictures/" + id).text());
    }

    @Test
    void unknownAndMalformedIdsAreToldApart() {
        for (String path : new String[]{"", "/file", "/thumb"}) {
            assertEquals("404 unknown-picture: no picture has the content id " + UNKNOWN
                    + "; GET /api/pictures lists those there are",
                    server.get("/api/pictures/" + UNKNOWN + path).problem());
            assertEquals("400 bad-id: a content id is 64 lower-case hexadecimal digits, got \"42\"",
                    server.get("/api/pictures/42" + path).problem());
        }
        assertEquals(404, server.send("HEAD", "/api/pictures/" + UNKNOWN, "").status());
    }

    @Test
    void browsingHasTheShapeOfAnAnswerWithoutScores() {
        ContentId id = rose();
        var json = server.get("/api/pictures?k=1&category=rose").json();
        assertEquals("{\"k\":1,\"offset\":0,\"categories\":[\"rose\"],\"predictionFilter\":[]}",
                json.path("query").toString());
        assertEquals("[{\"rank\":1,\"id\":\"" + id + "\",\"path\":\"/flowers/rose/1.png\",\"category\":\"rose\","
                + "\"prediction\":\"daisy\",\"probability\":0.25,\"width\":128,\"height\":96}]",
                json.path("hits").toString());
        assertEquals(1, json.path("total").intValue());
        assertEquals(1, json.path("facets").path("categories").size());
        assertEquals(
                "400 bad-parameter: a query parameter is one of category, folder, k, maxProbability, minProbability,"
                        + " offset, prediction, shape, size, takenFrom, takenTo, got \"exact\"",
                server.get("/api/pictures?exact=true").problem());
    }

    @Test
    void anUploadIsAddedOnce() {
        byte[] form = TestServer.both(TestServer.part("category", FakeCatalog.bytes(" Blüte ")),
                TestServer.part("image\"; filename=\"new.png", FakeCatalog.bytes("PIC new")));
        var first = server.form("/api/pictures", form);
        String id = ContentId.of(FakeCatalog.bytes("PIC new")).hex();
        assertEquals(201, first.status());
        assertEquals("/api/pictures/" + id, first.header("Location"));
        assertEquals("Blüte", first.json().path("category").textValue());
        assertEquals(200, server.form("/api/pictures", form).status());
    }

    @Test
    void uploadsThatCannotBeAddedAreRefused() {
        byte[] image = TestServer.part("image\"; filename=\"new.png", FakeCatalog.bytes("PIC new"));
        assertEquals("400 bad-parameter: category is 1 to 200 characters on one line, got \" \"", server
                .form("/api/pictures", TestServer.both(TestServer.part("category", FakeCatalog.bytes(" ")), image))
                .problem());
        assertEquals("415 no-picture: a.txt is NOT_A_PICTURE",
                server.upload("/api/pictures", FakeCatalog.bytes("text"), "a.txt").problem());
        assertEquals("415 bad-media-type: the body must be multipart/form-data, got \"application/json\"",
                server.send("POST", "/api/pictures", "{}").problem());
        assertEquals(0, server.catalog.pictures.size());
    }

    @Test
    void aCategoryIsGivenAndTakenBack() {
        String path = "/api/pictures/" + rose();
        var given = server.send("PATCH", path, "{\"category\":\"tulip\"}").json();
        assertEquals("tulip", given.path("category").textValue());
        assertEquals("tulip", given.path("givenCategory").textValue());
        var back = server.send("PATCH", path, "{\"category\":null}").json();
        assertEquals("rose", back.path("category").textValue());
        assertTrue(back.path("givenCategory").isNull());
    }

    @Test
    void changesThatMakeNoSenseAreRefused() {
        String path = "/api/pictures/" + rose();
        String rule = "400 bad-body: the body is {\"category\":\"<name>\"} or {\"category\":null}";
        assertEquals(rule, server.send("PATCH", path, "{}").problem());
        assertEquals(rule, server.send("PATCH", path, "{\"category\":1}").problem());
        assertEquals(rule, server.send("PATCH", path, "{\"category\":null,\"path\":\"x\"}").problem());
        assertEquals(404, server.send("PATCH", "/api/pictures/" + UNKNOWN, "{\"category\":null}").status());
    }

    @Test
    void aPictureIsForgottenOnce() {
        String path = "/api/pictures/" + rose();
        assertEquals(204, server.send("DELETE", path, "").status());
        assertEquals(404, server.send("DELETE", path, "").status());
    }

    @Test
    void theOriginalComesWithItsKindAndRunsNothing() throws IOException {
        Path file = Files.write(folder.resolve("ein \"Bild\" ä.png"), FakeCatalog.bytes("PIC on disk"));
        ContentId id = server.catalog.put(file, "PIC on disk", null, null);
        var reply = server.get("/api/pictures/" + id + "/file");
        assertEquals(200, reply.status());
        assertArrayEquals(FakeCatalog.bytes("PIC on disk"), reply.response().body());
        assertEquals("image/png", reply.header("Content-Type"));
        assertEquals("11", reply.header("Content-Length"));
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox; frame-ancestors 'none'", reply.header("Content-Security-Policy"));
        assertEquals("inline; filename=\"ein _Bild_ _.png\"; filename*=UTF-8''ein%20%22Bild%22%20%C3%A4.png",
                reply.header("Content-Disposition"));
    }

    @Test
    void aVanishedFileIsSaidToBeGone() {
        assertTrue(server.get("/api/pictures/" + rose() + "/file").problem().startsWith("404 vanished-file: "));
    }

    @Test
    void thumbnailsAreKeptByTheBrowser() {
        ContentId id = rose();
        var reply = server.get("/api/pictures/" + id + "/thumb");
        assertEquals("thumb", reply.text());
        assertEquals("image/jpeg", reply.header("Content-Type"));
        assertEquals("private, max-age=31536000, immutable", reply.header("Cache-Control"));
        var again = server.get("/api/pictures/" + id + "/thumb", "If-None-Match", reply.header("ETag"));
        assertEquals(304, again.status());
        assertEquals("", again.text());
    }
}
