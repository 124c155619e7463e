package org.lookalike.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookalike.server.limit.ClientLimits;
import org.lookalike.server.limit.ConnectionLimits;
import org.lookalike.server.limit.Limits;
import org.lookalike.server.limit.WorkLimits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server with one place to work at, which is taken. */
class WorkTest {
    private static final String BUSY = "429 busy: the server has as much to do as it can; try again soon";
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private TestServer server;
    private String picture;
    private CompletableFuture<RunningServer.Reply> first;

    @BeforeEach
    void takeThePlace() throws InterruptedException {
        server = new TestServer(new Protection(Optional.empty(), false, Optional.empty(), new Limits(
                ClientLimits.DEFAULT, new WorkLimits(1, 0, Duration.ZERO), ConnectionLimits.DEFAULT)));
        picture = server.catalog.put(Path.of("/a/1.png"), "PIC 1", "rose", null).hex();
        server.catalog.whileBrowsing = () -> {
            server.catalog.whileBrowsing = () -> {}; // whether the server is ready is found out by browsing, too
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        first = CompletableFuture.supplyAsync(() -> server.get("/api/pictures"));
        begun.await();
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        server.close();
    }

    @Test
    void whatNeedsTheSamePlaceIsTurnedAwayAndToldWhenToComeAgain() {
        for (String path : new String[]{"/api/pictures", "/api/pictures/" + picture, "/api/stats", "/api/categories",
                "/api/pictures/" + picture + "/thumb", "/api/pictures/" + picture + "/file", "/api/map/points",
                "/api/duplicates/report.csv"}) {
            var reply = server.get(path);
            assertEquals(BUSY, reply.problem(), path);
            assertEquals("1", reply.header("Retry-After"), path);
        }
        assertEquals(BUSY, server.send("POST", "/api/search", "{\"id\":\"" + picture + "\"}").problem());
        assertEquals(BUSY, server.upload("/api/search", FakeCatalog.bytes("PIC 2"), "2.png").problem());
        assertEquals(BUSY, server.upload("/api/pictures", FakeCatalog.bytes("PIC 2"), "2.png").problem());
        assertEquals(BUSY, server.send("PATCH", "/api/pictures/" + picture, "{\"category\":\"tulip\"}").problem());
        assertEquals(BUSY, server.send("DELETE", "/api/pictures/" + picture, "").problem());
    }

    @Test
    void whatNeedsNoneIsAnswered() {
        for (String path : new String[]{"/healthz", "/readyz", "/metrics", "/openapi.json", "/"})
            assertEquals(200, server.get(path).status(), path);
    }

    @Test
    void onceThePlaceIsFreeTheNextIsAnswered() {
        assertEquals(BUSY, server.get("/api/pictures").problem());
        mayEnd.countDown();
        assertEquals(200, first.join().status());
        assertTrue(server.get("/metrics").text().contains("lookalike_work_running{room=\"answers\"} 0.0"));
        assertEquals(200, server.get("/api/pictures").status());
    }
}
