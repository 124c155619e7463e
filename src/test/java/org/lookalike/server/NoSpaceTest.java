package org.lookalike.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.CloudLessons;
import org.lookalike.file.FullDisk;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Changes over HTTP to a collection whose disk is full. */
class NoSpaceTest {
    private static final String FULL = "507 full-disk: " + FullDisk.SENTENCE;
    private final TestServer server = new TestServer();
    @TempDir
    private Path folder;
    private CloudLessons cloud;
    private ContentId rose;
    private volatile boolean isFull = true;

    @BeforeEach
    void fill() {
        cloud = CloudLessons.in(folder, new CountDownLatch(0));
        rose = server.catalog.put(Path.of("/1.png"), "PIC rose", "rose", null);
        server.catalog.beforeChanging = this::write;
        server.catalog.lessons = () -> {
            write();
            return cloud.lessons();
        };
    }

    @AfterEach
    void close() {
        server.close();
        cloud.close();
    }

    /** As the index fails that cannot be written. */
    private void write() {
        if (isFull)
            throw new UncheckedIOException(new IOException("cannot write _7.cfs: No space left on device",
                    new IOException("No space left on device")));
    }

    private RunningServer.Reply labelled() {
        return server.send("PATCH", "/api/pictures/" + rose, "{\"category\":\"tulip\"}");
    }

    private RunningServer.Reply uploaded() {
        return server.upload("/api/pictures", FakeCatalog.bytes("PIC new"), "new.png");
    }

    private RunningServer.Reply saved() {
        return server.send("POST", "/api/collections",
                "{\"name\":\"Roses\",\"right\":[\"" + cloud.clouds().ids(1, 1).iterator().next() + "\"]}");
    }

    private RunningServer.Reply broughtBack() {
        return server.send("POST", "/api/labels", BodyPublishers.ofString("id,category\n" + rose + ",tulip\n"),
                "Content-Type", "text/csv");
    }

    private RunningServer.Reply forgotten() {
        return server.send("DELETE", "/api/pictures/" + rose, BodyPublishers.noBody());
    }

    @Test
    void changesAreRefusedWithTheReasonAndMadeOnceThereIsSpace() {
        for (var refused : Stream.of(labelled(), uploaded(), saved(), broughtBack(), forgotten()).toList()) {
            assertEquals(FULL, refused.problem());
            assertEquals("Disk full", refused.json().path("title").textValue());
            assertEquals("", refused.json().path("incident").asText(), "nothing failed that should not");
        }
        assertEquals("rose", server.get("/api/pictures/" + rose).json().path("category").textValue());
        assertEquals(1, server.get("/api/pictures").json().path("total").intValue(), "questions are answered");
        isFull = false;
        assertEquals("tulip", labelled().json().path("category").textValue());
        assertEquals(201, uploaded().status());
        assertEquals(201, saved().status());
        assertEquals(200, broughtBack().status());
        assertEquals(204, forgotten().status());
        assertEquals(1, server.get("/api/pictures").json().path("total").intValue(), "the new one");
    }
}
