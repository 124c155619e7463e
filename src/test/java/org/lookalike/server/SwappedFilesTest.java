package org.lookalike.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.DrawnCollection;
import org.lookalike.NamedPipe;
import org.lookalike.catalog.Catalog;
import org.lookalike.catalog.Exchange;
import org.lookalike.image.ContentId;
import org.lookalike.image.DecoderOptions;
import org.lookalike.model.Models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever the index says of a path, only what was indexed is read there: a real server over a real index. */
class SwappedFilesTest {
    @TempDir
    private static Path folder;
    private static DrawnCollection collection;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        collection = DrawnCollection.indexed(folder, 1);
        server = new RunningServer(Server.start(TestServer.options(1 << 20, false), collection.catalog()));
    }

    @AfterAll
    static void stop() {
        server.close();
        collection.close();
    }

    private static String vanished(ContentId id) {
        return "404 vanished-file: none of the files of picture " + id
                + " is there any more as it was indexed; index its folder again";
    }

    /** By no way that reads its file. */
    private static void assertNotRead(ContentId id) {
        assertEquals(vanished(id), server.get("/api/pictures/" + id + "/file").problem());
        assertEquals(vanished(id),
                server.send("POST", "/api/search?region=0,0,0.5,0.5", "{\"id\":\"" + id + "\"}").problem());
        assertEquals("404", server.get("/api/pictures/" + id + "/thumb").problem().substring(0, 3));
        var why = server.send("POST", "/api/explain?hit=" + id, "{\"id\":\"" + id + "\"}");
        assertEquals(200, why.status(), why.text());
        assertTrue(why.json().path("shares").isMissingNode() || why.json().path("shares").isNull(), why.text());
    }

    @Test
    void aLinkIsFollowedWithinTheFolderOnly() throws IOException {
        Path picture = collection.file("fruit", 1);
        ContentId id = collection.id("fruit", 1);
        Path outside = folder.resolve("outside.jpg");
        Files.move(picture, outside);
        Files.createSymbolicLink(picture, outside);
        assertNotRead(id);
        Files.move(outside, picture.resolveSibling("inside.jpg"));
        Files.delete(picture);
        Files.createSymbolicLink(picture, Path.of("inside.jpg"));
        assertArrayEquals(Files.readAllBytes(picture),
                server.get("/api/pictures/" + id + "/file").response().body());
    }

    @Test
    void aFolderOnTheWayThatBecameALinkIsNotFollowed() throws IOException {
        Path picture = collection.file("houses", 1);
        ContentId id = collection.id("houses", 1);
        Path outside = folder.resolve("houses-outside");
        Files.move(picture.getParent(), outside);
        Files.createSymbolicLink(picture.getParent(), outside);
        assertNotRead(id);
    }

    @Test
    void aPipeKeepsNobodyWaiting() throws IOException {
        Path picture = collection.file("fish", 1);
        ContentId id = collection.id("fish", 1);
        Files.delete(picture);
        NamedPipe.at(picture);
        assertNotRead(id);
    }

    @Test
    void anotherFileOfTheSameSizeIsAnother() throws IOException {
        Path picture = collection.file("leaves", 1);
        ContentId id = collection.id("leaves", 1);
        byte[] bytes = Files.readAllBytes(picture);
        bytes[bytes.length / 2] ^= 1;
        Files.write(picture, bytes);
        assertNotRead(id);
        Files.writeString(picture, "x".repeat(bytes.length));
        assertNotRead(id);
    }

    /** Even one that knows what is in the file. */
    @Test
    void anExportThatNamesAnotherFileHasItServedToNobody() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "what nobody may see");
        ContentId itsId = ContentId.of(Files.readAllBytes(secret));
        Path export = folder.resolve("export");
        Exchange.export(folder.resolve("index"), export);
        Path lines = export.resolve("pictures.jsonl");
        List<String> said = Files.readAllLines(lines);
        said.replaceAll(line -> line.replaceFirst("\"path\":\"[^\"]*\",\"folder\":\"[^\"]*\"",
                Matcher.quoteReplacement("\"path\":\"" + secret + said.indexOf(line) + "\",\"folder\":\"/\"")));
        said.set(0, said.get(0).replace(secret + "0", "/etc/passwd"));
        said.set(1, said.get(1)
                .replaceFirst("[0-9a-f]{64}", itsId.hex())
                .replace(secret + "1", secret.toString())
                .replaceAll("\"bytes\":\\d+", "\"bytes\":" + Files.size(secret)));
        ContentId first = new ContentId(said.getFirst().substring(7, 71));
        String[] sorted = said.toArray(String[]::new);
        Arrays.sort(sorted);
        Files.write(lines, List.of(sorted));
        Path root = folder.resolve("imported");
        assertEquals(13, Exchange.imported(export, root).added());
        var model = new Models(Path.of(System.getProperty("lookalike.home", ".")).resolve("models"))
                .open(Models.DEFAULT);
        try (var catalog = Catalog.open(root, model, DecoderOptions.DEFAULT);
                var other = new RunningServer(Server.start(TestServer.options(1 << 20, false), catalog))) {
            for (ContentId id : List.of(first, itsId))
                for (String what : List.of("/file", "/thumb")) {
                    var reply = other.get("/api/pictures/" + id + what);
                    assertEquals(404, reply.status(), reply.text());
                    assertFalse(reply.text().contains("nobody may see") || reply.text().contains("root:"));
                }
            assertEquals(vanished(itsId), other.get("/api/pictures/" + itsId + "/file").problem());
        }
    }
}
