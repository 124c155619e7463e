package org.lookalike.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class GuardTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepOthersOut() {
        for (String path : new String[]{"/api/stats", "/nowhere", "/styles/sample.css"}) {
            var reply = server.get(path);
            assertEquals("default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'", reply.header("Content-Security-Policy"), path);
            assertEquals("nosniff", reply.header("X-Content-Type-Options"), path);
            assertEquals("no-referrer", reply.header("Referrer-Policy"), path);
            assertEquals("same-origin", reply.header("Cross-Origin-Resource-Policy"), path);
        }
    }

    @Test
    void onLoopbackOnlyLocalNamesAreAnswered() throws IOException {
        assertEquals("HTTP/1.1 200 OK", statusFor("localhost:" + server.server.port()));
        assertEquals("HTTP/1.1 200 OK", statusFor("LOCALHOST"));
        assertEquals("HTTP/1.1 200 OK", statusFor("[::1]:8080"));
        assertEquals("HTTP/1.1 403 Forbidden", statusFor("rebound.example.org"));
        assertEquals("HTTP/1.1 403 Forbidden", statusFor("localhost.example.org:7070"));
    }

    @Test
    void openToAllAnyNameWill() throws IOException {
        var options = new ServerOptions("0.0.0.0", 0, 1 << 20, false);
        try (var open = new TestServer(options)) {
            assertEquals("HTTP/1.1 200 OK", statusFor("pictures.example.org", open.server.port()));
            assertEquals("http://localhost:" + open.server.port() + "/", open.server.address());
        }
    }

    @Test
    void otherSitesMayNotChangeAnything() {
        String own = "http://127.0.0.1:" + server.server.port();
        String id = "c".repeat(64);
        assertEquals(404, server.send("DELETE", "/api/pictures/" + id, "", "Origin", own).status());
        assertEquals("403 foreign-request: only pages of this server may do this, and this one is from"
                + " \"http://evil.example\"",
                server.send("DELETE", "/api/pictures/" + id, "", "Origin", "http://evil.example").problem());
        assertEquals(403, server.send("DELETE", "/api/pictures/" + id, "", "Origin", "null").status());
        assertEquals(403,
                server.upload("/api/search", FakeCatalog.bytes("PIC"), "a.png", "Origin", own + "1").status());
        assertEquals(403, server.get("/api/pictures/" + id, "X-HTTP-Method-Override", "DELETE", "Origin", "http://evil")
                .status());
    }

    private String statusFor(String host) throws IOException {
        return statusFor(host, server.server.port());
    }

    private static String statusFor(String host, int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
