package org.lookalike.server;

import io.javalin.http.HandlerType;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookalike.server.limit.ClientLimits;
import org.lookalike.server.limit.ConnectionLimits;
import org.lookalike.server.limit.Limits;
import org.lookalike.server.limit.WorkLimits;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server with one place to work at, which is taken, and one to learn at. */
class WorkTest {
    private static final String BUSY = "429 busy: the server has as much to do as it can; try again soon";
    private static final Set<String> NEEDING_NONE = Set.of("/healthz", "/readyz", "/metrics", "/openapi.json",
            "/api/session");
    /** What each route takes; ID stands for a content id. */
    private static final Map<String, String> BODIES = Map.ofEntries(entry("POST /api/search", "{\"id\":\"ID\"}"),
            entry("POST /api/explain", "{\"id\":\"ID\"}"), entry("PATCH /api/pictures/{id}", "{\"category\":\"rose\"}"),
            entry("POST /api/duplicates/not-same", "{\"a\":\"ID\",\"b\":\"ID\"}"),
            entry("DELETE /api/duplicates/not-same", "{\"a\":\"ID\",\"b\":\"ID\"}"),
            entry("POST /api/duplicates/keep", "{\"id\":\"ID\"}"), entry("POST /api/map/pictures", "{\"points\":[]}"),
            entry("POST /api/map/categories", "{\"points\":[],\"category\":\"rose\"}"),
            entry("POST /api/collections", "{\"name\":\"Roses\",\"right\":[\"ID\"]}"),
            entry("PATCH /api/collections/{id}", "{\"name\":\"Roses\"}"),
            entry("POST /api/teaching", "{\"category\":\"rose\",\"right\":[\"ID\"]}"),
            entry("POST /api/suggestions", "{\"right\":[\"ID\"]}"),
            entry("POST /api/labels", "id,category\nID,rose\n"));
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
            awaitTheEnd();
        };
        first = CompletableFuture.supplyAsync(() -> server.get("/api/pictures"), Thread::startVirtualThread);
        begun.await();
    }

    private void awaitTheEnd() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        mayEnd.countDown();
        server.close();
    }

    private void takeThePlaceForLessonsToo() throws InterruptedException {
        var learning = new CountDownLatch(1);
        server.catalog.lessons = () -> {
            learning.countDown();
            awaitTheEnd();
            throw Problems.nothingProposed();
        };
        CompletableFuture<?> second = CompletableFuture
                .supplyAsync(() -> server.send("POST", "/api/suggestions", "{}"), Thread::startVirtualThread);
        learning.await();
        assertFalse(second.isDone());
    }

    /** Also on those that are made later: what takes a body has to be named above. */
    @Test
    void onEveryRouteWhatNeedsAPlaceIsTurnedAwayAndToldWhenToComeAgain() throws InterruptedException {
        takeThePlaceForLessonsToo();
        server.catalog.broken = new IllegalStateException("nobody without a place gets here (a test says so)");
        for (Route route : Routes.all())
            if (!NEEDING_NONE.contains(route.path()))
                for (var reply : asked(route)) {
                    assertEquals(BUSY, reply.problem(), named(route));
                    assertEquals("1", reply.header("Retry-After"), named(route));
                }
    }

    @Test
    void soAreThoseWhoAskForTheHeadersAlone() throws InterruptedException {
        takeThePlaceForLessonsToo();
        for (Route route : Routes.all())
            if (route.method().equals(HandlerType.GET) && !NEEDING_NONE.contains(route.path())) {
                var reply = server.send("HEAD", path(route), BodyPublishers.noBody());
                assertEquals(429, reply.status(), named(route));
                assertEquals("1", reply.header("Retry-After"), named(route));
            }
    }

    private static String named(Route route) {
        return route.method().name() + " " + route.path();
    }

    private String path(Route route) {
        return route.path().replace("{id}", route.path().startsWith("/api/collections") ? "c".repeat(16) : picture);
    }

    /** With a body of each kind that it takes. */
    private List<RunningServer.Reply> asked(Route route) {
        if (route.bodies().isEmpty())
            return List.of(server.send(route.method().name(), path(route), BodyPublishers.noBody()));
        return route.bodies().stream().map(body -> asked(route, body.mediaType())).toList();
    }

    private RunningServer.Reply asked(Route route, String kind) {
        String path = path(route) + (route.path().equals("/api/explain") ? "?hit=" + picture : "");
        if (kind.equals("multipart/form-data"))
            return server.upload(path, FakeCatalog.bytes("PIC 2"), "2.png");
        String body = BODIES.getOrDefault(named(route), "").replace("ID", picture);
        return server.send(route.method().name(), path, BodyPublishers.ofString(body), "Content-Type", kind);
    }

    @Test
    void whatNeedsNoneIsAnswered() {
        for (String path : NEEDING_NONE)
            assertEquals(200, server.get(path).status(), path);
        assertEquals(200, server.get("/").status());
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
