package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Collections, labels and lessons over HTTP, with a real index, real pictures and the model that ships. */
class LearningTest {
    @TempDir
    private static Path folder;
    private static DrawnCollection collection;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        collection = DrawnCollection.indexed(folder, 6);
        server = new RunningServer(Server.start(TestServer.options(1 << 20, false), collection.catalog()));
    }

    @AfterAll
    static void stop() {
        server.close();
        collection.close();
    }

    private static String ids(String category, int from, int to) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int n = from; n <= to; n++)
            ids.add("\"" + collection.id(category, n) + "\"");
        return ids.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static RunningServer.Reply table(String query, String csv) {
        return server.send("POST", "/api/labels" + query, BodyPublishers.ofString(csv), "Content-Type", "text/csv");
    }

    @Test
    void aCollectionIsSavedShownChangedAndForgotten() throws IOException {
        var made = server.send("POST", "/api/collections", "{\"name\":\"Leaves\",\"right\":" + ids("leaves", 1, 4)
                + ",\"wrong\":" + ids("fruit", 1, 2) + "}");
        assertEquals(201, made.status(), made.text());
        String place = made.header("Location");
        JsonNode page = server.get(place + "?k=3").json();
        assertEquals(3, page.path("hits").size());
        assertEquals(page.path("total"), page.at("/collection/pictures"));
        assertEquals(4, page.at("/collection/covers").size());
        assertEquals("leaves", page.at("/hits/0/category").textValue());
        assertEquals(1, server.get("/api/collections").json().path("collections").size());

        String out = page.at("/hits/0/id").textValue();
        JsonNode changed = server.send("PATCH", place, "{\"name\":\"Green\",\"leftOut\":[\"" + out + "\"]}").json();
        assertEquals("Green", changed.path("name").textValue());
        assertFalse(server.get(place).json().path("hits").toString().contains(out));
        assertEquals("409 name-taken: there is a collection \"green\" already; choose another name, or change that one",
                server.send("POST", "/api/collections", "{\"name\":\"green\",\"right\":" + ids("fish", 1, 1) + "}")
                        .problem());
        assertEquals("400 bad-body: a collection has at least one picture marked right, in \"right\"",
                server.send("POST", "/api/collections", "{\"name\":\"x\",\"right\":[]}").problem());
        assertEquals(204, server.send("DELETE", place, "").status());
        assertEquals(404, server.get(place).status());
    }

    @Test
    void whatMakesNoCollectionIsRefused() throws IOException {
        String gone = "0".repeat(64);
        String one = ids("fish", 1, 1);
        var made = server.send("POST", "/api/collections", "{\"name\":\"Fish\",\"right\":" + one + ",\"wrong\":[\""
                + gone + "\"]}");
        assertEquals("[\"" + gone + "\"]", made.json().path("unknown").toString());
        String place = made.header("Location");
        assertEquals("400 bad-body: a picture is marked right, wrong, not at all or left out, only one of these: "
                + collection.id("fish", 1),
                server.send("PATCH", place, "{\"right\":" + one + ",\"wrong\":" + one + "}").problem());
        assertEquals("400 bad-body: \"name\" is a text, got NULL",
                server.send("PATCH", place, "{\"name\":null}").problem());
        assertEquals("400 bad-body: \"name\" is a text, got NUMBER",
                server.send("POST", "/api/collections", "{\"name\":7,\"right\":" + one + "}").problem());
        assertEquals("400 bad-body: \"name\" is a text, got MISSING",
                server.send("POST", "/api/collections", "{\"right\":" + one + "}").problem());
        assertEquals("Fish", server.get(place).json().at("/collection/name").textValue());
        server.send("DELETE", place, "");
    }

    @Test
    void labelsAreTakenAlongAndBroughtBack() throws IOException {
        String picture = collection.id("houses", 1).hex();
        JsonNode tried = table("?try", "id,category\n" + picture + ",barn\n" + "0".repeat(64) + ",ship\n").json();
        assertEquals(2, tried.path("labelled").intValue());
        assertEquals(1, tried.path("waiting").intValue());
        assertFalse(server.get("/api/labels").text().contains("barn"));
        assertEquals(200, table("", "id;category\n" + picture + ";barn\n").status());
        var exported = server.get("/api/labels");
        assertEquals("attachment; filename=\"labels.csv\"", exported.header("Content-Disposition"));
        assertTrue(exported.text().contains(picture + ",barn," + collection.file("houses", 1) + "\r\n"));
        assertEquals(1, table("?keep", "id,category\n" + picture + ",shed\n").json().path("kept").intValue());
        assertEquals(1, table("", "id,category\n" + picture + ",\n").json().path("cleared").intValue());
        assertEquals("400 bad-body: a table of labels has the columns \"id\" and \"category\" in its first line, got "
                + "\"a,b\"", table("", "a,b\n").problem());
        assertEquals(415, server.send("POST", "/api/labels", "{}").status());
    }

    @Test
    void aCategoryIsTaughtDiscardedTaughtAgainAndAccepted() throws Exception {
        assertEquals("idle", server.get("/api/teaching").json().path("state").textValue());
        assertEquals("409 nothing-proposed: no head is proposed; POST /api/teaching teaches a category",
                server.send("POST", "/api/teaching/accept", "").problem());
        JsonNode state = taught();
        assertEquals("proposed", state.path("state").textValue(), state.toString());
        assertEquals(14, state.at("/proposal/categories").size());
        assertEquals(0.0, state.at("/proposal/accuracyBefore").doubleValue(), "the head that ships knows none of them");
        assertTrue(state.at("/proposal/accuracy").doubleValue() > 0.4);
        assertEquals(204, server.send("DELETE", "/api/teaching", "").status());
        assertEquals("idle", server.get("/api/teaching").json().path("state").textValue());
        assertEquals("leaves", picture("leaves", 1).path("category").textValue());

        assertEquals("proposed", taught().path("state").textValue());
        assertEquals("accepting", server.send("POST", "/api/teaching/accept", "").json().path("state").textValue());
        collection.catalog().lessons().classroom().await();
        JsonNode accepted = server.get("/api/teaching").json();
        assertEquals("accepted", accepted.path("state").textValue(), accepted.toString());
        assertEquals(78, accepted.path("changed").intValue(), "the head that ships knows none of the categories");
        assertEquals("trees", picture("leaves", 1).path("category").textValue());
        assertEquals("leaves", picture("leaves", 6).path("category").textValue());
        assertTrue(server.get("/api/categories").json().path("predictions").toString().contains("\"skies\""));
        for (int n = 1; n <= 5; n++)
            server.send("PATCH", "/api/pictures/" + collection.id("leaves", n), "{\"category\":null}");
    }

    private static JsonNode taught() throws Exception {
        var begun = server.send("POST", "/api/teaching", "{\"category\":\"trees\",\"right\":" + ids("leaves", 1, 5)
                + "}");
        assertEquals(202, begun.status(), begun.text());
        collection.catalog().lessons().classroom().await();
        return server.get("/api/teaching").json();
    }

    private static JsonNode picture(String category, int n) throws IOException {
        return server.get("/api/pictures/" + collection.id(category, n)).json();
    }

    @Test
    void picturesWorthALookAreSuggested() throws IOException {
        JsonNode suggested = server.send("POST", "/api/suggestions?k=5", "{\"right\":" + ids("skies", 1, 3) + "}")
                .json();
        assertEquals("skies", suggested.at("/likely/0/category").textValue());
        assertEquals(5, suggested.path("unsure").size());
        assertEquals(0, suggested.path("unknown").size());
        int all = server.send("POST", "/api/suggestions?k=75", "{\"right\":" + ids("skies", 1, 3) + "}")
                .json()
                .path("likely")
                .size();
        assertTrue(all >= 3 && all < 30, () -> all + " of 75, of which three are skies");
        assertEquals(5, server.send("POST", "/api/suggestions?k=5", "{}").json().path("unsure").size());
        assertEquals("400 bad-body: the body has the fields right, wrong, got \"rigth\"",
                server.send("POST", "/api/suggestions", "{\"rigth\":[]}").problem());
    }

    @Test
    void labelsThatLookWrongAreNamed() throws IOException {
        for (int n = 1; n <= 2; n++)
            server.send("PATCH", "/api/pictures/" + collection.id("houses", n), "{\"category\":\"fish\"}");
        JsonNode doubtful = server.get("/api/labels/doubtful?k=4").json().path("doubtful");
        for (int n = 1; n <= 2; n++)
            server.send("PATCH", "/api/pictures/" + collection.id("houses", n), "{\"category\":null}");
        assertEquals(4, doubtful.size());
        double before = 0;
        for (JsonNode one : doubtful) {
            assertTrue(before <= one.path("categoryProbability").doubleValue(), "the least probable first");
            before = one.path("categoryProbability").doubleValue();
            assertTrue(before < one.path("likelyProbability").doubleValue());
            assertEquals(one.path("category"), one.at("/picture/category"));
            assertNotEquals(one.path("category"), one.path("likely"));
        }
        JsonNode house = StreamSupport.stream(doubtful.spliterator(), false)
                .filter(one -> one.at("/picture/path").textValue().contains("houses-00"))
                .findFirst()
                .orElseThrow();
        assertEquals("fish", house.path("category").textValue());
        assertEquals("houses", house.path("likely").textValue());
    }
}
