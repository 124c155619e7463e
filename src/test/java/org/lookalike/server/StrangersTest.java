package org.lookalike.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.server.access.KeyFile;
import org.lookalike.server.access.Scope;
import org.lookalike.server.limit.Limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may do what, over HTTP. */
class StrangersTest {
    private static final String READ_ONLY = "403 read-only: this server is public and read-only: everybody may search, and"
            + " only who shows a key with the scope write may change anything";
    private static final String KEY_NEEDED = "401 key-needed: this server asks for a key: send it as \"Authorization:"
            + " Bearer KEY\", or sign in on the page; lookalike keys add NAME makes one";
    private static final String NO_SUCH = "/api/pictures/" + "c".repeat(64);

    @TempDir
    private Path index;

    private String key(String name, Scope scope) throws IOException {
        return assertInstanceOf(KeyFile.Making.Made.class, KeyFile.of(index).add(name, scope)).secret().reveal();
    }

    private Protection protection(boolean publicReadOnly) {
        return new Protection(Optional.of(KeyFile.of(index)), publicReadOnly, Optional.empty(), Limits.DEFAULT);
    }

    private TestServer server(boolean publicReadOnly) {
        return new TestServer(protection(publicReadOnly));
    }

    @Test
    void beyondThisMachineAServerNeedsAKeyOrToBeReadOnly() throws IOException {
        var refused = assertThrows(IllegalArgumentException.class, () -> protection(false).check("0.0.0.0"));
        assertEquals(
                "beyond this machine (--host 0.0.0.0) a server needs an API key, or has to be read-only; make a key"
                        + " with \"lookalike keys add NAME --scope write\", or serve with --public-read-only",
                refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> protection(false).check("::"));
        assertThrows(IllegalArgumentException.class,
                () -> Server.start(new ServerOptions("0.0.0.0", 0, 1, false), new FakeCatalog()).close());
        protection(true).check("0.0.0.0");
        protection(false).check("localhost");
        key("ann", Scope.READ);
        protection(false).check("0.0.0.0");
    }

    @Test
    void whereThereAreKeysEveryRouteNeedsOne() throws IOException {
        String reader = key("reader", Scope.READ);
        String writer = key("writer", Scope.WRITE);
        try (var server = server(false)) {
            assertEquals(KEY_NEEDED, server.get("/api/stats").problem());
            assertEquals("Bearer realm=\"Lookalike\"", server.get("/api/stats").header("WWW-Authenticate"));
            assertEquals(401, server.send("HEAD", "/api/stats", "").status());
            assertEquals(200, server.get("/api/stats", "Authorization", "Bearer " + reader).status());
            assertEquals("403 write-needed: the key \"reader\" has the scope read, and this needs one with the scope"
                    + " write; lookalike keys add NAME --scope write makes one",
                    server.send("DELETE", NO_SUCH, "", "Authorization", "Bearer " + reader).problem());
            assertEquals(404, server.send("DELETE", NO_SUCH, "", "Authorization", "Bearer " + writer).status());
            assertEquals(
                    "401 wrong-key: what was sent is no key of this server, or no longer; lookalike keys list shows"
                            + " those there are",
                    server.get("/api/stats", "Authorization", "Bearer lk_wrong").problem());
        }
    }

    /** Also those that are made later: what is named in neither set needs a key to write. */
    @Test
    void whatEachRouteNeeds() {
        var needs = new TreeMap<String, String>();
        for (Route route : Routes.all())
            needs.merge(route.method().name().equals("GET")
                    ? "GET"
                    : Needs.of(route).map(Scope::toString).orElse("nothing"),
                    route.method().name() + " " + route.path(), (a, b) -> a + "\n" + b);
        assertEquals(Map.of("read", """
                POST /api/search
                POST /api/explain
                POST /api/map/pictures
                POST /api/suggestions""", "nothing", """
                POST /api/session
                DELETE /api/session"""), Map.of("read", needs.get("read"), "nothing", needs.get("nothing")));
        assertEquals(Set.of("GET", "read", "nothing", "write"), needs.keySet());
    }

    @Test
    void withoutAKeyOnlyWhatTellsNothingIsAnswered() throws IOException {
        key("ann", Scope.READ);
        try (var server = server(false)) {
            for (String open : new String[]{"/api", "/", "/styles/sample.css"})
                assertEquals(200, server.get(open).status(), open);
            var answered = new TreeSet<String>();
            for (Route route : Routes.all()) {
                String path = route.path().replace("{id}", "c".repeat(64));
                for (String method : route.method().name().equals("GET")
                        ? List.of("GET", "HEAD")
                        : List.of(route.method().name()))
                    if (server.send(method, path, "{}").status() != 401)
                        answered.add(method + " " + path);
            }
            assertEquals("DELETE /api/session, GET /api/session, GET /healthz, GET /openapi.json, GET /readyz,"
                    + " HEAD /api/session, HEAD /healthz, HEAD /openapi.json, HEAD /readyz, POST /api/session",
                    String.join(", ", answered));
        }
    }

    @Test
    void publicAndReadOnlySearchesAndRefusesEveryWrite() throws IOException {
        try (var server = server(true)) {
            var rose = server.catalog.put(Path.of("/flowers/rose/1.png"), "PIC rose", "rose", null);
            assertEquals(200, server.get("/api/pictures").status());
            assertEquals(200, server.send("POST", "/api/search", "{\"id\":\"" + rose + "\"}").status());
            assertEquals(200, server.upload("/api/search", FakeCatalog.bytes("PIC"), "a.png").status());
            assertEquals(READ_ONLY, server.upload("/api/pictures", FakeCatalog.bytes("PIC"), "a.png").problem());
            for (String write : new String[]{"PATCH /api/pictures/" + rose, "DELETE /api/pictures/" + rose,
                    "POST /api/map/making", "DELETE /api/map/making", "POST /api/map/categories", "POST /api/teaching",
                    "POST /api/teaching/accept", "DELETE /api/teaching", "POST /api/collections", "POST /api/labels",
                    "POST /api/duplicates/run", "DELETE /api/duplicates/run", "POST /api/duplicates/not-same",
                    "DELETE /api/duplicates/not-same", "POST /api/duplicates/keep",
                    "PATCH /api/collections/0123456789abcdef", "DELETE /api/collections/0123456789abcdef"})
                assertEquals(READ_ONLY, server.send(write.split(" ", 2)[0], write.split(" ", 2)[1], "{}").problem(),
                        write);
            assertEquals(1, server.catalog.pictures.size());
            String writer = key("ann", Scope.WRITE);
            assertEquals(READ_ONLY, server.send("DELETE", "/api/pictures/" + rose, "").problem());
            assertEquals(204, server.send("DELETE", "/api/pictures/" + rose, "", "Authorization", "Bearer " + writer)
                    .status());
        }
    }

    @Test
    void aBrowserSignsInAndOut() throws IOException {
        String key = key("ann", Scope.WRITE);
        try (var server = server(false)) {
            assertEquals("{\"mayRead\":false,\"mayWrite\":false,\"hasKeys\":true}", server.get("/api/session").text());
            assertEquals(401, server.send("POST", "/api/session", "{\"key\":\"lk_wrong\"}").status());
            var in = server.send("POST", "/api/session", "{\"key\":\"" + key + "\"}");
            assertEquals("{\"mayRead\":true,\"mayWrite\":true,\"hasKeys\":true,\"key\":\"ann\"}", in.text());
            String cookie = in.header("Set-Cookie");
            assertTrue(cookie.matches("lookalike-session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=604800; HttpOnly;"
                    + " SameSite=Strict"), cookie);
            assertFalse(cookie.contains(key));
            String session = cookie.substring(0, cookie.indexOf(';'));
            assertEquals(200, server.get("/api/stats", "Cookie", session).status());
            assertEquals(404, server.send("DELETE", NO_SUCH, "", "Cookie", session).status());
            assertEquals(403, server.send("DELETE", NO_SUCH, "", "Cookie", session, "Sec-Fetch-Site", "cross-site")
                    .status());
            assertEquals(403, server.send("DELETE", "/api/session", "", "Cookie", session, "Origin", "http://evil")
                    .status());
            var out = server.send("DELETE", "/api/session", "", "Cookie", session);
            assertEquals("lookalike-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict", out.header("Set-Cookie"));
            assertEquals(401, server.get("/api/stats", "Cookie", session).status());
        }
    }

    @Test
    void aRevokedKeyIsWorthlessWhileTheServerRuns() throws IOException {
        String ann = key("ann", Scope.READ);
        key("bob", Scope.READ);
        try (var server = server(false)) {
            assertEquals(200, server.get("/api/stats", "Authorization", "Bearer " + ann).status());
            KeyFile.of(index).revoke("ann");
            assertEquals(401, server.get("/api/stats", "Authorization", "Bearer " + ann).status());
        }
    }

    @Test
    void keysAreInNoAnswerAndNoLog() throws IOException {
        String key = key("ann", Scope.WRITE);
        var log = new ByteArrayOutputStream();
        var handler = new StreamHandler(log, new SimpleFormatter());
        Logger.getLogger("").addHandler(handler);
        try (var server = server(false)) {
            server.catalog.broken = new IllegalStateException("broken (a test says so)");
            String answers = server.get("/api/pictures", "Authorization", "Bearer " + key).text()
                    + server.get("/api/stats", "Authorization", "Basic " + key).text()
                    + server.send("POST", "/api/session", "{\"key\":\"" + key + "\",\"more\":1}").text()
                    + server.send("POST", "/api/session", "{\"key\":\"" + key).text()
                    + server.send("POST", "/api/session", "{\"key\":\"" + key + "x\"}").text()
                    + protection(false);
            assertTrue(answers.contains("\"incident\""));
            assertFalse(answers.contains(key), answers);
        } finally {
            Logger.getLogger("").removeHandler(handler);
            handler.close();
        }
        String logged = log.toString(StandardCharsets.UTF_8);
        assertTrue(logged.contains("incident"), logged);
        assertFalse(logged.contains(key), logged);
    }
}
