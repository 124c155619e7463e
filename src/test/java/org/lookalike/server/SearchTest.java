package org.lookalike.server;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.Wanted;
import org.lookalike.catalog.calibrate.HitMeaning;
import org.lookalike.catalog.calibrate.Interpretation;
import org.lookalike.catalog.calibrate.Meaning;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SearchTest extends OneRose {
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
        assertEquals("{\"score\":0.75,\"hasPlaces\":true,\"hit\":{\"seen\":[0.0,0.0,1.0,1.0],\"rows\":1,\"columns\":2,"
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
    void asManyMarksAsAreAllowedFitIntoAnAddress() {
        var address = new StringBuilder("/api/search?k=1");
        for (int n = 0; n < Wanted.MOST_MARKS; n++)
            address.append("&more=")
                    .append(server.catalog.put(Path.of("/flowers/" + n + ".png"), "PIC " + n, null, null))
                    .append(":0.25");
        assertEquals(200, server.send("POST", address.toString(), "{}").status());
    }

    @Test
    void aFolderIsTheSameHoweverItIsWritten() {
        assertEquals("[\"/flowers\"]", String.valueOf(server
                .send("POST", "/api/search?folder=/flowers/rose/../", "{\"id\":\"" + rose + "\"}")
                .json()
                .at("/query/filter/folders")));
        assertEquals("400 bad-parameter: folder is a folder, got \"\0\"", asked("folder=%00"));
    }
}
