package org.lookalike.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No path from a request reaches the disk: pictures go by content id, all else is packed with the program. */
class FileTricksTest {
    private static final String SECRET = "what nobody may see";
    private final TestServer server = new TestServer();
    @TempDir
    private Path folder;
    private Path secret = Path.of("");
    private ContentId rose = new ContentId("0".repeat(64));

    @BeforeEach
    void fill() throws IOException {
        secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Path picture = Files.writeString(folder.resolve("rose.png"), "PIC rose");
        rose = server.catalog.put(picture, "PIC rose", "rose", null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** As it is, without the client that would tidy the address up. */
    private String raw(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> tricks() {
        String absolute = secret.toString();
        var all = new ArrayList<String>();
        String up = "../".repeat(20) + absolute.substring(1);
        for (String trick : new String[]{absolute, up, "..%2f".repeat(20) + absolute.substring(1),
                "%2e%2e/".repeat(20) + absolute.substring(1), "%2e%2e%2f".repeat(20) + absolute.substring(1),
                "..%252f".repeat(20) + absolute.substring(1), "..%5c".repeat(20) + absolute.substring(1),
                "..\\".repeat(20) + absolute.substring(1), "..%c0%af".repeat(20) + absolute.substring(1),
                "..;/".repeat(20) + absolute.substring(1), "....//".repeat(20) + absolute.substring(1),
                "file://" + absolute, "%00" + absolute, absolute + "%00", absolute + "%00.png", "/" + absolute,
                "./" + absolute, "~" + absolute, rose + "/../" + absolute, "%2fetc%2fpasswd", "C:%5csecret.txt",
                "rose.png", "secret.txt"})
            for (String route : new String[]{"/", "/api/pictures/", "/api/pictures/" + rose + "/file/",
                    "/api/pictures/" + rose + "/thumb/", "/api/", "/scripts/", "/styles/", "/api/collections/",
                    "/api/labels/", "/api/map/", "/api/duplicates/"}) {
                all.add(route + trick);
                all.add(route + trick + "/file");
            }
        return all;
    }

    @Test
    void noTrickWithPathsReachesAFile() throws IOException {
        for (String trick : tricks()) {
            String reply = raw(trick);
            int status = Integer.parseInt(reply.substring(9, 12));
            assertTrue(status == 400 || status == 404, trick + ": " + reply);
            assertFalse(reply.contains(SECRET), trick);
            assertFalse(reply.contains("root:"), trick);
            assertTrue(reply.contains("application/problem+json"), trick + ": " + reply);
        }
    }

    @Test
    void picturesGoByTheirIdAlone() throws IOException {
        assertTrue(raw("/api/pictures/" + rose + "/file").endsWith("PIC rose"));
        for (String id : new String[]{rose.hex().substring(1), rose + "0", rose.hex().toUpperCase(Locale.ROOT),
                " " + rose, "g".repeat(64), "0".repeat(63) + "%00", "0".repeat(64) + "/"})
            for (String what : new String[]{"/file", "/thumb", ""})
                assertTrue(raw("/api/pictures/" + id.replace(" ", "%20") + what).startsWith("HTTP/1.1 4"), id);
        assertEquals("404 unknown-picture",
                server.get("/api/pictures/" + "f".repeat(64) + "/file").problem().substring(0, 19));
    }

    /** The page's files are packed with the program, where there are no links; a folder of the same name is not looked at. */
    @Test
    void linksBesideTheProgramAreNotFollowed() throws IOException {
        Path web = Files.createDirectories(Path.of("web-of-a-test-" + folder.getFileName()));
        try {
            Path link = Files.createSymbolicLink(web.resolve("link.txt"), secret);
            assertTrue(raw("/" + link).startsWith("HTTP/1.1 404"));
            assertTrue(raw("/link.txt").startsWith("HTTP/1.1 404"));
            assertTrue(raw("/" + web + "/../" + link).startsWith("HTTP/1.1 4"));
        } finally {
            Files.deleteIfExists(web.resolve("link.txt"));
            Files.delete(web);
        }
    }
}
