package org.lookalike.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.duplicates.Album;
import org.lookalike.catalog.duplicates.DuplicateSearch;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DuplicatesTest {
    @TempDir
    private Path folder;
    private final TestServer server = new TestServer();
    private Album album;
    private DuplicateSearch search;
    private ContentId png;
    private ContentId jpg;

    @BeforeEach
    void open() {
        album = new Album(folder);
        BufferedImage scene = Album.scene(1);
        png = album.put("a.png", scene);
        jpg = album.put("b.jpg", scene);
        album.put("c.png", Album.scene(2));
        server.catalog.put(folder.resolve("pictures/a.png"), "PIC", null, null);
        search = new DuplicateSearch(album.duplicates());
        server.catalog.duplicates = search;
    }

    @AfterEach
    void close() {
        search.close();
        server.close();
        album.close();
    }

    private JsonNode found() {
        assertEquals(202, server.send("POST", "/api/duplicates/run", "").status());
        try {
            search.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return server.get("/api/duplicates").json();
    }

    @Test
    void groupsAreFoundInTheBackgroundListedAndSaved() {
        assertEquals("{\"running\":null,\"failure\":null,\"found\":null}", server.get("/api/duplicates").text());
        assertEquals("404 nothing-looked-for: nobody looked for duplicates yet; POST /api/duplicates/run does",
                server.get("/api/duplicates/report.csv").problem());
        JsonNode found = found().path("found");
        assertEquals("true 3 1 1",
                found.path("current") + " " + found.path("pictures") + " " + found.path("total") + " "
                        + found.path("files"));
        assertEquals(png.hex(), found.at("/groups/0/keep/id").textValue());
        assertEquals("other format (JPEG)", found.at("/groups/0/members/0/why").textValue());
        assertEquals(0, server.get("/api/duplicates?offset=1").json().at("/found/groups").size());
        var csv = server.get("/api/duplicates/report.csv");
        assertEquals(3, csv.text().lines().count());
        assertEquals("attachment; filename=\"duplicates.csv\"", csv.header("Content-Disposition"));
        assertEquals(found.path("groups"), server.get("/api/duplicates/report.json").json().path("groups"));
    }

    @Test
    void aPersonDecidesWhatIsTheSameAndWhatToKeep() {
        found();
        server.catalog.pictures.put(png, album.picture(png));
        server.catalog.pictures.put(jpg, album.picture(jpg));
        assertEquals(204, server.send("POST", "/api/duplicates/keep", "{\"id\":\"" + jpg + "\"}").status());
        assertEquals("chosen by you", server.get("/api/duplicates").json().at("/found/groups/0/keep/why").textValue());
        String pair = "{\"a\":\"" + png + "\",\"b\":\"" + jpg + "\"}";
        assertEquals(204, server.send("POST", "/api/duplicates/not-same", pair).status());
        assertEquals(0, server.get("/api/duplicates").json().at("/found/total").intValue());
        assertEquals(0, found().at("/found/total").intValue());
        assertEquals(204, server.send("DELETE", "/api/duplicates/not-same", pair).status());
        assertEquals(1, found().at("/found/total").intValue());
    }

    @Test
    void nonsenseIsRefused() {
        assertEquals("400 bad-body: the body is {\"id\":\"<content id>\"}",
                server.send("POST", "/api/duplicates/keep", "{\"path\":\"/etc/passwd\"}").problem());
        assertTrue(server.send("POST", "/api/duplicates/keep", "{\"id\":\"../a.png\"}")
                .problem()
                .startsWith("400 bad-id"));
        assertTrue(server.send("POST", "/api/duplicates/keep", "{\"id\":\"" + png + "\"}")
                .problem()
                .startsWith("404 unknown-picture"));
        assertEquals(202, server.send("DELETE", "/api/duplicates/run", "").status());
    }
}
