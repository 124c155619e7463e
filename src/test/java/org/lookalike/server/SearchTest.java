package org.lookalike.server;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.calibrate.HitMeaning;
import org.lookalike.catalog.calibrate.Interpretation;
import org.lookalike.catalog.calibrate.Meaning;
import org.lookalike.image.ContentId;
import org.lookalike.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SearchTest {
    private final TestServer server = new TestServer();
    private ContentId rose = new ContentId("0".repeat(64));

    @BeforeEach
    void fill() {
        rose = server.catalog.put(Path.of("/flowers/rose/1.png"), "PIC rose", "rose", new Prediction("daisy", 0.4f));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anUploadIsAnsweredInTheShapeOfTheContract() {
        var reply = server.upload("/api/search?k=5&minScore=-0.5&exact=true", FakeCatalog.bytes("PIC ä"), "Blüte.png");
        assertEquals(200, reply.status());
        assertEquals("application/json", reply.header("Content-Type"));
        assertEquals("{\"query\":{\"id\":\"" + ContentId.of(FakeCatalog.bytes("PIC ä"))
                + "\",\"name\":\"Blüte.png\",\"width\":128,\"height\":96,"
                + "\"predictions\":[{\"category\":\"rose\",\"probability\":0.75}],\"k\":5,\"offset\":0,"
                + "\"categories\":[],\"predictionFilter\":[],\"minScore\":-0.5},"
                + "\"calibrated\":false,\"exact\":true,\"tookMillis\":1.23,\"total\":1,\"hits\":[{\"rank\":1,\"id\":\""
                + rose
                + "\",\"path\":\"/flowers/rose/1.png\",\"category\":\"rose\",\"prediction\":\"daisy\","
                + "\"probability\":0.4,\"score\":0.5,\"width\":128,\"height\":96}],"
                + "\"facets\":{\"categories\":[{\"category\":\"rose\",\"count\":1}],"
                + "\"predictions\":[{\"category\":\"daisy\",\"count\":1}],"
                + "\"sizes\":[{\"category\":\"small\",\"count\":1}],"
                + "\"shapes\":[{\"category\":\"landscape\",\"count\":1}],"
                + "\"years\":[{\"category\":\"2024\",\"count\":1}],\"folders\":[]}}", reply.text());
    }

    @Test
    void aCalibratedAnswerSaysWhatItMeans() {
        server.catalog.interpretation = new Interpretation(false,
                List.of(new HitMeaning(Meaning.LIKELY_SAME_CATEGORY, 0.01, 0.87654321)));
        var answer = server.upload("/api/search", FakeCatalog.bytes("PIC b"), "b.png").json();
        assertEquals(true, answer.path("calibrated").booleanValue());
        assertEquals("false", answer.path("nothingAlike").toString());
        assertEquals("likelySameCategory", answer.path("hits").path(0).path("meaning").textValue());
        assertEquals("0.8765", answer.path("hits").path(0).path("sameCategory").toString());

        server.catalog.interpretation = new Interpretation(true,
                List.of(new HitMeaning(Meaning.CLOSEST, 0.01, null)));
        var strange = server.upload("/api/search", FakeCatalog.bytes("PIC c"), "c.png").json();
        assertEquals("true", strange.path("nothingAlike").toString());
        assertEquals("closest", strange.path("hits").path(0).path("meaning").textValue());
        assertEquals(false, strange.path("hits").path(0).has("sameCategory"));
    }

    @Test
    void askingByIdUsesTheDefaults() {
        var query = server.send("POST", "/api/search", "{\"id\":\"" + rose + "\"}").json().path("query");
        assertEquals(rose.hex(), query.path("id").textValue());
        assertEquals(20, query.path("k").intValue());
        assertEquals(-1, query.path("minScore").floatValue());
        assertEquals(false, query.has("name"));
    }

    @Test
    void filtersMayBeRepeated() {
        var body = "{\"id\":\"" + rose + "\"}";
        var reply = server.send("POST", "/api/search?category=tulip&category=aster&prediction=daisy", body);
        var query = reply.json().path("query");
        assertEquals("[\"aster\",\"tulip\"]", query.path("categories").toString());
        assertEquals("[\"daisy\"]", query.path("predictionFilter").toString());
        assertEquals(0, reply.json().path("total").intValue());
    }

    @Test
    void allFiltersAreRepeatedInTheAnswer() {
        var reply = server.send("POST",
                "/api/search?minProbability=0.25&takenFrom=2024-01-01&takenTo=2024-12-31&size=small"
                        + "&size=huge&shape=square&folder=%2Fflowers",
                "{\"id\":\"" + rose + "\"}");
        assertEquals("{\"minProbability\":0.25,\"takenFrom\":\"2024-01-01\",\"takenTo\":\"2024-12-31\","
                + "\"sizes\":[\"huge\",\"small\"],\"shapes\":[\"square\"],\"folders\":[\"/flowers\"]}",
                reply.json().path("query").path("filter").toString());
    }

    @Test
    void badFiltersAreNamedWithTheRuleAndTheValue() {
        assertEquals("400 bad-parameter: takenFrom is a day such as 2024-05-31, got \"2024-02-31\"",
                asked("takenFrom=2024-02-31"));
        assertEquals("400 bad-parameter: takenTo is not before takenFrom, got \"2023-01-01\"",
                asked("takenFrom=2024-01-01&takenTo=2023-01-01"));
        assertEquals("400 bad-parameter: maxProbability is at least minProbability, got \"0.2\"",
                asked("minProbability=0.5&maxProbability=0.2"));
        assertEquals("400 bad-parameter: size is one of small, medium, large, huge, got \"SMALL\"",
                asked("size=SMALL"));
        assertEquals("400 bad-parameter: diversity is a number from 0.0 to 1.0, got \"2\"", asked("diversity=2"));
    }

    @Test
    void aPartOfThePictureIsAskedWith() {
        var query = server.send("POST", "/api/search?region=0.25,0,0.5,1", "{\"id\":\"" + rose + "\"}")
                .json()
                .path("query");
        assertEquals("[0.25,0.0,0.5,1.0]", query.path("region").toString());
        String rule = "400 bad-parameter: region is left,top,width,height in shares of the picture, such as 0.5,0,0.5,1 for"
                + " its right half; each at least 0, width and height at least 0.01, within the picture, got ";
        for (String bad : List.of("0,0,1", "0.5,0,0.6,1", "0,0,0.001,1", "a,0,1,1", "NaN,0,1,1"))
            assertEquals(rule + "\"" + bad + "\"", asked("region=" + bad));
        assertEquals("400 bad-parameter: region needs a picture that it is a part of, got \"no picture\"",
                server.send("POST", "/api/search?region=0,0,1,0.5&more=" + rose, "{}").problem());
    }

    @Test
    void marksMayStandBesideThePictureOrAlone() {
        var daisy = server.catalog.put(Path.of("/flowers/daisy/1.png"), "PIC daisy", "daisy", null);
        var query = server.send("POST", "/api/search?less=" + daisy + "&more=" + rose + ":2.5", "{}")
                .json()
                .path("query");
        assertEquals("[{\"id\":\"" + rose + "\",\"weight\":2.5}]", query.path("more").toString());
        assertEquals("[{\"id\":\"" + daisy + "\",\"weight\":0.5}]", query.path("less").toString());
        assertEquals(false, query.has("id"));
        assertEquals("400 bad-parameter: more is a content id, or one and its weight (<id>:2) above 0 and at most 10.0,"
                + " got \"" + rose + ":-1\"", asked("more=" + rose + ":-1"));
        assertEquals(404, server.send("POST", "/api/search?more=" + "a".repeat(64), "{}").status());
    }

    @Test
    void sharesOfTheScoreAreExplained() {
        var reply = server.send("POST", "/api/explain?hit=" + rose, "{\"id\":\"" + rose + "\"}");
        assertEquals("{\"score\":0.75,\"hit\":{\"seen\":[0.0,0.0,1.0,1.0],\"rows\":1,\"columns\":2,"
                + "\"shares\":[0.25,0.5]},\"parts\":[{\"id\":\"" + rose + "\",\"region\":[0.0,0.0,1.0,1.0],"
                + "\"score\":0.75,\"cells\":null,\"pairs\":[]}]}", reply.text());
        assertEquals("400 bad-parameter: hit is a content id, got \"\"",
                server.send("POST", "/api/explain", "{\"id\":\"" + rose + "\"}").problem());
        assertEquals(404,
                server.send("POST", "/api/explain?hit=" + "a".repeat(64), "{\"id\":\"" + rose + "\"}").status());
    }

    @Test
    void uploadNamesLoseTheirFolders() {
        var reply = server.upload("/api/search", FakeCatalog.bytes("PIC"), "../../etc/passwd.png");
        assertEquals("passwd.png", reply.json().path("query").path("name").textValue());
    }

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

    private String asked(String query) {
        return server.send("POST", "/api/search?" + query, "{\"id\":\"" + rose + "\"}").problem();
    }

    private String body(String json) {
        return server.send("POST", "/api/search", json).problem();
    }

    private String upload(String content) {
        return server.upload("/api/search", FakeCatalog.bytes(content), "a.png").problem();
    }
}
