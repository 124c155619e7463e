package org.lookalike.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.Progress;
import org.lookalike.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CollectionTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void categoriesAndPredictionsAreCounted() {
        server.catalog.put(Path.of("/a/1.png"), "PIC 1", "rose", new Prediction("daisy", 1));
        server.catalog.put(Path.of("/a/2.png"), "PIC 2", "rose", null);
        assertEquals("{\"categories\":[{\"category\":\"rose\",\"count\":2}],"
                + "\"predictions\":[{\"category\":\"daisy\",\"count\":1}],"
                + "\"sizes\":[{\"category\":\"small\",\"count\":2}],"
                + "\"shapes\":[{\"category\":\"landscape\",\"count\":2}],"
                + "\"years\":[{\"category\":\"2024\",\"count\":2}],\"folders\":[]}",
                server.get("/api/categories").text());
    }

    @Test
    void statsTellOfTheCollectionTheModelAndTheServer() {
        assertEquals("{\"pictures\":0,\"files\":0,\"unreadable\":2,\"dimensions\":1024,\"diskBytes\":4096,"
                + "\"categories\":3,\"model\":{\"name\":\"base\",\"architecture\":\"densenet121\",\"inputSize\":224,"
                + "\"space\":\"space-1\"},\"recall\":{\"at\":20,\"value\":0.975,\"compared\":2,\"exactAnswers\":12,"
                + "\"approximateAnswers\":40},\"indexing\":null,\"urlQueries\":false,\"maxUploadBytes\":1048576}",
                server.get("/api/stats").text());
    }

    @Test
    void statsTellHowFarIndexingHasCome() {
        server.catalog.progress = new Progress("/flowers", 10, null, 8, 1, 12.5, null);
        assertEquals("{\"folder\":\"/flowers\",\"files\":10,\"total\":null,\"added\":8,\"unreadable\":1,"
                + "\"picturesPerSecond\":12.5,\"secondsLeft\":null}",
                server.get("/api/stats").json().path("indexing").toString());
    }

    @Test
    void healthIsOfTheProcessAndReadinessOfTheIndex() {
        assertEquals("{\"status\":\"up\"}", server.get("/healthz").text());
        assertEquals("{\"status\":\"ready\"}", server.get("/readyz").text());
        server.catalog.broken = new IllegalStateException("the disk is gone (a test says so)");
        assertEquals(200, server.get("/healthz").status());
        assertEquals(503, server.get("/readyz").status());
    }

    @Test
    void surprisesBecomeIncidentsThatTellNothingOfTheInside() {
        server.catalog.broken = new IllegalStateException("secret of /home/ann (a test says so)");
        var reply = server.get("/api/pictures");
        String incident = reply.json().path("incident").textValue();
        assertEquals("500 incident: something failed that should not; the server's log tells more under incident "
                + incident, reply.problem());
        assertFalse(reply.text().contains("secret"));
    }

    @Test
    void unknownPagesAndMethodsArePointedOn() {
        assertEquals("404 no-such-page: there is nothing at GET /nowhere; /api shows what there is",
                server.get("/nowhere").problem());
        assertEquals("404 no-such-page: there is nothing at POST /nowhere; /api shows what there is",
                server.send("POST", "/nowhere", "").problem());
        var wrong = server.send("PUT", "/api/pictures", "");
        assertEquals("405 bad-method: PUT /api/pictures is not possible; possible there: GET, POST, HEAD",
                wrong.problem());
        assertEquals("GET, POST, HEAD", wrong.header("Allow"));
    }

    @Test
    void aTakenPortIsSaidClearly() {
        int taken = server.server.port();
        var options = new ServerOptions("127.0.0.1", taken, 1, false);
        var problem = assertThrows(CannotListenException.class, () -> Server.start(options, server.catalog).close());
        assertEquals("cannot listen on 127.0.0.1:" + taken + ": another program uses this port; choose another with"
                + " --port (0 picks a free one) or --host", problem.getMessage());
    }

    @Test
    void theAddressIsForABrowser() {
        assertEquals("http://127.0.0.1:" + server.server.port() + "/", server.server.address());
    }

    @Test
    void optionsAreChecked() {
        var problem = assertThrows(IllegalArgumentException.class,
                () -> new ServerOptions("localhost", 70_000, 1, true));
        assertEquals("a port is 0 to 65535, got 70000", problem.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ServerOptions(" ", 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new ServerOptions("localhost", 0, 0, true));
        assertEquals("127.0.0.1", ServerOptions.DEFAULT.host());
    }
}
