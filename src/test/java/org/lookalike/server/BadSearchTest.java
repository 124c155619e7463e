package org.lookalike.server;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is asked wrongly is said, with the rule. */
class BadSearchTest extends OneRose {
    @Test
    void badParametersAreNamedWithTheRuleAndTheValue() {
        assertEquals("400 bad-parameter: k is a whole number from 1 to 1000, got \"0\"", asked("k=0"));
        assertEquals("400 bad-parameter: k is a whole number from 1 to 1000, got \"many\"", asked("k=many"));
        assertEquals("400 bad-parameter: k is given at most once, got \"1, 2\"", asked("k=1&k=2"));
        assertEquals("400 bad-parameter: offset is a whole number from 0 to 1000000, got \"-1\"", asked("offset=-1"));
        assertEquals("400 bad-parameter: minScore is a number from -1.0 to 1.0, got \"NaN\"", asked("minScore=NaN"));
        assertEquals("400 bad-parameter: exact is true or false, got \"maybe\"", asked("exact=maybe"));
        assertEquals("400 bad-parameter: category is a name, given once for each that is wanted, got \"\"",
                asked("category="));
        assertEquals("400 bad-parameter: a query parameter is one of category, diversity, exact, folder, k, learned,"
                + " less, maxProbability, minProbability, minScore, more, offset, prediction, region, shape, size, takenFrom,"
                + " takenTo, got \"min_score\"", asked("min_score=1"));
    }

    @Test
    void badBodiesAreExplained() {
        assertEquals("400 bad-body: the body is not valid JSON: Unexpected end-of-input: expected close marker for"
                + " Object (start marker at", body("{").replaceFirst("at \\[.*", "at"));
        assertEquals("400 bad-body: the body must be a JSON object, got ARRAY", body("[]"));
        assertEquals("400 bad-body: the body is {\"id\":\"<content id>\"} or {\"url\":\"https://…\"}, or {}"
                + " with more=<content id>", body("{}"));
        assertEquals("400 bad-body: the body is {\"id\":\"<content id>\"} or {\"url\":\"https://…\"}, or {}"
                + " with more=<content id>",
                body("{\"id\":7}"));
        assertEquals("400 bad-id: a content id is 64 lower-case hexadecimal digits, got \"rose\"",
                body("{\"id\":\"rose\"}"));
        assertEquals("404 unknown-picture: no picture has the content id " + "a".repeat(64)
                + "; GET /api/pictures lists those there are", body("{\"id\":\"" + "a".repeat(64) + "\"}"));
        assertEquals("415 bad-media-type: the body must be multipart/form-data or application/json, got \"text/plain\"",
                server.send("POST", "/api/search", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                        .problem());
    }

    @Test
    void formsWithoutOnePictureAreExplained() {
        var image = TestServer.part("image\"; filename=\"a.png", FakeCatalog.bytes("PIC"));
        var other = TestServer.part("photo\"; filename=\"a.png", FakeCatalog.bytes("PIC"));
        assertEquals("400 bad-body: the form holds one picture in its field \"image\", got 0",
                server.form("/api/search", other).problem());
        assertEquals("400 bad-body: the form holds one picture in its field \"image\", got 2",
                server.form("/api/search", TestServer.both(image, image)).problem());
        assertEquals("400 bad-body: the form could not be read:",
                server.form("/api/search", FakeCatalog.bytes("nonsense")).problem().replaceFirst("read:.*", "read:"));
        assertEquals("400 bad-body: multipart/form-data needs a boundary in its Content-Type",
                server.send("POST", "/api/search", BodyPublishers.ofByteArray(image),
                        "Content-Type", "multipart/form-data").problem());
    }

    @Test
    void whatIsNoReadablePictureIsSaidApart() {
        assertEquals("415 no-picture: a.png is NOT_A_PICTURE", upload("hello"));
        assertEquals("415 no-picture: a.png is UNSUPPORTED", upload("BADUNSUPPORTED"));
        assertEquals("422 unreadable-picture: a.png is TRUNCATED", upload("BADTRUNCATED"));
        assertEquals("422 unreadable-picture: a.png is CORRUPT", upload("BADCORRUPT"));
        assertEquals("422 unreadable-picture: a.png is TOO_LARGE", upload("BADTOO_LARGE"));
    }

    private String body(String json) {
        return server.send("POST", "/api/search", json).problem();
    }

    private String upload(String content) {
        return server.upload("/api/search", FakeCatalog.bytes(content), "a.png").problem();
    }
}
