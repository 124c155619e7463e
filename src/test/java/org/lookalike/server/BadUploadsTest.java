package org.lookalike.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.catalog.BadlyDecoded;
import org.lookalike.catalog.Catalog;
import org.lookalike.image.BadDecoding;
import org.lookalike.model.Models;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Uploads that break the process which decodes them, to a server over a real collection. */
class BadUploadsTest {
    private static final String TWICE = "422 unreadable-picture: the process that decoded it broke down, twice";

    @TempDir
    private static Path folder;
    private static byte[] fish;
    private static BadDecoding decoding;
    private static Catalog catalog;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        fish = Files.readAllBytes(
                DrawnCollection.draw(folder.resolve("pictures"), 1).resolve("fish/fish-001.jpg"));
        decoding = new BadDecoding();
        catalog = BadlyDecoded.open(folder.resolve("index"),
                new Models(Path.of(System.getProperty("lookalike.home", ".")).resolve("models")).open(Models.DEFAULT),
                decoding);
        server = new RunningServer(Server.start(TestServer.options(1 << 20, false), catalog));
    }

    @AfterAll
    static void stop() {
        server.close();
        catalog.close();
        decoding.close();
    }

    private static String refused(String path, String order) {
        return server.upload(path, FakeCatalog.bytes(order), order + ".jpg").problem();
    }

    @Test
    void oneThatCrashesIsRefusedAndTheNextOneAnswered() {
        for (String order : new String[]{"crash", "leave", "say-nonsense"}) {
            assertEquals(TWICE, refused("/api/search", order), order);
            assertEquals(200, server.upload("/api/search", fish, "fish.jpg").status(), order);
        }
        assertEquals("ready", server.get("/readyz").json().path("status").textValue());
    }

    @Test
    void oneThatLoopsOrFillsTheHeapIsRefusedToo() {
        assertEquals("422 unreadable-picture: decoding it takes more than 1 s", refused("/api/search", "loop"));
        assertEquals(200, server.upload("/api/search", fish, "fish.jpg").status());
        assertEquals(
                "422 unreadable-picture: decoding it takes more memory than Java has; give more with LOOKALIKE_JAVA_OPTIONS=-Xmx4g",
                refused("/api/search", "fill"));
        assertEquals(200, server.upload("/api/search", fish, "fish.jpg").status());
    }

    @Test
    void nothingOfItIsKept() {
        assertEquals(TWICE, refused("/api/pictures", "crash"));

        var added = server.upload("/api/pictures", fish, "fish.jpg");
        assertEquals(201, added.status(), added.text());
        assertEquals(1, server.get("/api/stats").json().path("pictures").intValue());
        assertEquals(204, server.send("DELETE", added.header("Location"), "").status());
    }
}
