package org.lookalike.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lookalike.catalog.stage.Stage;
import org.lookalike.server.log.AccessLog;
import org.lookalike.server.log.LogFormat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What whoever runs a server sees of it. */
class OperationTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final FakeCatalog catalog = new FakeCatalog();
    private final RunningServer server = new RunningServer(Server.start(TestServer.options(1 << 20, false),
            Protection.OF_THIS_MACHINE,
            new Operation(Duration.ofSeconds(5), 1000, Optional.of(AccessLog.to(log, LogFormat.JSON))), catalog));

    @AfterEach
    void stop() {
        server.close();
    }

    /** Every line there is once the server has ended. */
    private List<String> logged() {
        server.close();
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void itIsReadyOnlyIfTheIndexAnswersAndThereIsRoom() {
        assertEquals("{\"status\":\"ready\"}", server.get("/readyz").text());
        try (var full = new TestServer()) {
            full.catalog.freeBytes = 999;
            assertEquals("503 not-ready: 999 bytes are left on the index's drive, 67,108,864 are needed",
                    full.get("/readyz").problem());
            full.catalog.freeBytes = 1 << 30;
            assertEquals(200, full.get("/readyz").status(), "what was refused is looked at anew");
        }
        try (var readOnly = new TestServer()) {
            readOnly.catalog.writable = false;
            assertEquals("503 not-ready: the index's folder cannot be written to", readOnly.get("/readyz").problem());
            assertEquals("{\"status\":\"up\"}", readOnly.get("/healthz").text());
            readOnly.catalog.writable = true;
            assertEquals(200, readOnly.get("/readyz").status());
        }
        try (var broken = new TestServer()) {
            broken.catalog.broken = new IllegalStateException("the disk is gone (a test says so)");
            assertTrue(broken.get("/readyz").problem().startsWith("503 not-ready: the index does not answer"));
            assertEquals("{\"status\":\"up\"}", broken.get("/healthz").text());
        }
    }

    @Test
    void itIsNotReadyWhileItEnds() {
        var readiness = new Readiness(catalog, 0);
        readiness.require();
        readiness.stop();
        var ending = assertThrows(ProblemException.class, readiness::require).problem();
        assertEquals(503, ending.status());
        assertEquals("the server is being shut down", ending.detail());
    }

    @Test
    void aRequestHasAnIdInItsAnswerItsProblemsAndTheLog() {
        var named = server.get("/nowhere", "X-Request-Id", "proxy-17.a_B");
        assertEquals("proxy-17.a_B", named.header("X-Request-Id"));
        assertEquals("proxy-17.a_B", named.json().path("requestId").textValue());
        var own = server.get("/nowhere", "X-Request-Id", "two words");
        String id = own.header("X-Request-Id");
        assertEquals(36, id.length());
        assertEquals(id, own.json().path("requestId").textValue());
        assertTrue(logged().getFirst().contains("\"request\":\"proxy-17.a_B\""), log::toString);
    }

    @Test
    void theLogHoldsNoSecretsAndNothingOfWhatWasAskedWith() {
        server.get("/api/pictures?category=secretcategory", "Authorization", "Bearer secretkey", "Cookie",
                "session=secretcookie");
        server.upload("/api/search", FakeCatalog.bytes("PIC secretpicture"), "secretname.jpg");
        assertEquals(2, logged().size());
        assertFalse(log.toString(StandardCharsets.UTF_8).contains("secret"), log::toString);
    }

    @Test
    void requestsAreCountedByRouteNotByPath() {
        String id = catalog.put(Path.of("/a/1.png"), "PIC 1", "rose", null).hex();
        server.get("/api/pictures/" + id);
        server.get("/api/pictures/" + "0".repeat(64));
        for (int i = 0; i < 20; i++)
            server.get("/nowhere/" + i);
        server.get("/");
        String metrics = metricsAfter("route=\"-\",status=\"404\"} 20");
        String counts = "lookalike_http_request_duration_seconds_count";
        assertTrue(metrics.contains(counts + "{method=\"GET\",route=\"/api/pictures/{id}\",status=\"200\"} 1"),
                metrics);
        assertTrue(metrics.contains(counts + "{method=\"GET\",route=\"/api/pictures/{id}\",status=\"404\"} 1"));
        assertFalse(metrics.contains("nowhere"));
        assertFalse(metrics.contains(id));
    }

    /** A request is counted when its answer is out, which may be after it has come here: asks again until it is. */
    private String metricsAfter(String counted) {
        String metrics = server.get("/metrics").text();
        for (int i = 0; i < 1000 && !metrics.contains(counted); i++)
            metrics = server.get("/metrics").text();
        assertTrue(metrics.contains(counted), metrics);
        return metrics;
    }

    @Test
    void theCollectionAndTheMachineAreInTheNumbers() {
        try (var _ = catalog.stages.begin(Stage.EMBED)) {
            catalog.stages.embedded(8);
        }
        var reply = server.get("/metrics");
        assertEquals("text/plain; version=0.0.4; charset=utf-8", reply.header("Content-Type"));
        for (String line : List.of("lookalike_index_pictures 0.0", "lookalike_index_bytes 4096.0",
                "lookalike_index_segments 3.0", "lookalike_recall_ratio 0.975",
                "lookalike_answers_total{kind=\"approximate\"} 40.0",
                "lookalike_indexing_waiting{stage=\"embed\"} 7.0", "lookalike_embedded_pictures_total 8.0",
                "lookalike_stage_duration_seconds_count{stage=\"embed\"} 1",
                "lookalike_decoding_processes_ended_total{why=\"crashed\"} 0.0",
                "lookalike_decoding_processes_busy 0.0",
                "lookalike_work_running{room=\"answers\"} 0.0", "lookalike_work_waiting{room=\"lessons\"} 0.0",
                "jvm_memory_used_bytes{area=\"heap\"}", "jvm_threads_current", "jvm_gc_collection_seconds",
                "process_resident_memory_bytes"))
            assertTrue(reply.text().contains(line), line + " in " + reply.text());
    }

    @Test
    void numbersOfACollectionThatFailsAreMissingTheOthersAreThere() {
        catalog.broken = new IllegalStateException("the disk is gone (a test says so)");
        String metrics = server.get("/metrics").text();
        assertFalse(metrics.contains("lookalike_index_pictures"));
        assertTrue(metrics.contains("jvm_threads_current"));
    }
}
