package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.CloudLessons;
import org.lookalike.catalog.learn.Marks;
import org.lookalike.catalog.teach.Classroom.Adopted;
import org.lookalike.catalog.teach.Classroom.State;
import org.lookalike.catalog.teach.Lesson;
import org.lookalike.catalog.teach.Proposal;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The states of teaching over HTTP, those that pass quickly included. */
class TeachingTest {
    @TempDir
    Path folder;
    private final CountDownLatch mayRead = new CountDownLatch(1);
    private CloudLessons cloud;
    private RunningServer server;

    @BeforeEach
    void start() {
        cloud = CloudLessons.in(folder, mayRead);
        server = new RunningServer(Server.start(TestServer.options(1 << 20, false), cloud.catalog()));
    }

    @AfterEach
    void stop() {
        mayRead.countDown();
        server.close();
        cloud.close();
    }

    private String lesson(String category) {
        String ids = cloud.clouds()
                .ids(1, 6)
                .stream()
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"category\":" + category + ",\"right\":" + ids + "}";
    }

    private JsonNode state() {
        return server.get("/api/teaching").json();
    }

    @Test
    void oneLessonAtATime() throws InterruptedException {
        var begun = server.send("POST", "/api/teaching", lesson("\"rose\""));
        assertEquals(202, begun.status(), begun.text());
        assertEquals("learning", state().path("state").textValue());
        assertEquals("rose", state().path("category").textValue());
        String already = "409 teaching-already: one category is taught at a time, and one is under way; "
                + "GET /api/teaching tells when it is done";
        assertEquals(already, server.send("POST", "/api/teaching", lesson("\"tulip\"")).problem());
        assertEquals(already, server.send("DELETE", "/api/teaching", "").problem());
        mayRead.countDown();
        cloud.lessons().classroom().await();
        assertEquals("proposed", state().path("state").textValue());
        assertEquals("rose", state().at("/proposal/category").textValue());
    }

    @Test
    void whatCannotBePutIntoUseIsSaidAndCanBeTaughtAgain() throws IOException, InterruptedException {
        mayRead.countDown();
        server.send("POST", "/api/teaching", lesson("\"rose\""));
        cloud.lessons().classroom().await();
        Files.writeString(folder.resolve("taught"), "a file where a folder should be");
        assertEquals(202, server.send("POST", "/api/teaching/accept", "").status());
        cloud.lessons().classroom().await();
        assertEquals("refused", state().path("state").textValue());
        assertTrue(state().path("why").textValue().contains("server's log"));
        assertEquals(List.of(), cloud.lessons().labels().all());
        assertEquals(202, server.send("POST", "/api/teaching", lesson("\"rose\"")).status());
    }

    @Test
    void aCategoryIsAText() {
        assertEquals("400 bad-body: \"category\" is a text, got NULL",
                server.send("POST", "/api/teaching", lesson("null")).problem());
        assertEquals("400 bad-body: \"category\" is a text, got NUMBER",
                server.send("POST", "/api/teaching", lesson("42")).problem());
        assertEquals("400 bad-parameter: category is 1 to 200 characters on one line, got \" \"",
                server.send("POST", "/api/teaching", lesson("\" \"")).problem());
        assertEquals("idle", state().path("state").textValue());
    }

    @Test
    void everyStateHasItsShape() {
        mayRead.countDown();
        ContentId gone = ContentId.of(new byte[]{1});
        var outcome = cloud.lessons()
                .lesson()
                .teach("rose", new Marks(cloud.clouds().ids(1, 6), Set.of(gone)), (w, d, t, x) -> {});
        Proposal proposal = assertInstanceOf(Lesson.Outcome.Proposed.class, outcome).proposal();
        assertEquals("{\"state\":\"accepting\",\"category\":\"rose\",\"done\":3,\"total\":9}",
                json(new State.Accepting(proposal, 3, 9)));
        assertEquals("{\"state\":\"accepting\",\"category\":\"rose\",\"done\":0}",
                json(new State.Accepting(proposal, 0, -1)));
        assertEquals("{\"state\":\"refused\",\"category\":\"rose\",\"why\":\"mark more\"}",
                json(new State.Refused("rose", "mark more")));
        String accepted = json(new State.Accepted(proposal, new Adopted(36, 7, 0.5)));
        assertTrue(accepted.startsWith("{\"state\":\"accepted\",\"category\":\"rose\",\"proposal\":{"), accepted);
        assertTrue(accepted.endsWith(",\"changed\":7}"), accepted);
        assertTrue(accepted.contains("\"marked\":6,\"unknown\":[\"" + gone + "\"]"), accepted);
    }

    private static String json(State state) {
        return new String(Json.bytes(TeachingJson.of(state)), StandardCharsets.UTF_8);
    }
}
