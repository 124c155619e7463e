package org.lookalike.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lookalike.server.limit.Limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            assertEquals("same-origin", reply.header("Cross-Origin-Opener-Policy"), path);
            assertEquals("DENY", reply.header("X-Frame-Options"), path);
            assertTrue(reply.header("Permissions-Policy").startsWith("camera=(self), microphone=(), "), path);
            assertEquals("", reply.header("Strict-Transport-Security"), path);
        }
    }

    @Test
    void soDoThoseToRequestsThatReachNoRoute() throws IOException {
        for (String line : new String[]{"GET /%zz HTTP/1.1", "GET /" + "x".repeat(40_000) + " HTTP/1.1",
                "NONSENSE", "GET / HTTP/9.9", "OPTIONS * HTTP/1.1"})
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
                socket.getOutputStream()
                        .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                String what = line.substring(0, Math.min(line.length(), 20)) + ": " + answer;
                assertTrue(answer.contains("Content-Security-Policy: default-src 'self';"), what);
                assertTrue(answer.contains("X-Content-Type-Options: nosniff"), what);
                assertTrue(answer.contains("X-Frame-Options: DENY"), what);
            }
    }

    @Test
    void noHeaderMakesAnotherMethodOfARequest() {
        var rose = server.catalog.put(Path.of("/1.png"), "PIC rose", "rose", null);
        String picture = "/api/pictures/" + rose;
        var reply = server.get(picture, "X-HTTP-Method-Override", "DELETE");
        assertEquals(
                "400 other-method: a request has one method, and X-HTTP-Method-Override is not heeded; send it with the"
                        + " method that is meant",
                reply.problem());
        assertEquals(200, server.get(picture).status());
    }

    @Test
    void whatAProxyPassesOnNeedsAKey() {
        for (String header : new String[]{"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"}) {
            var reply = server.get("/api/stats", header, "198.51.100.7");
            assertEquals(403, reply.status(), header);
            assertEquals("urn:lookalike:problem:forwarded", reply.json().path("type").textValue());
        }
        assertEquals(200, server.get("/api/stats").status());
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
        var readOnly = new Protection(Optional.empty(), true, Optional.empty(), Limits.DEFAULT);
        try (var open = new TestServer(options, readOnly)) {
            assertEquals("HTTP/1.1 200 OK", statusFor("pictures.example.org", open.server.port()));
            assertEquals("http://localhost:" + open.server.port() + "/", open.server.address());
        }
    }

    @Test
    void noAnswerLetsOtherSitesRead() {
        for (String method : new String[]{"GET", "POST", "OPTIONS", "DELETE", "PUT", "HEAD", "PATCH"})
            for (String path : new String[]{"/", "/api/stats", "/api/search", "/nowhere", "/healthz", "/openapi.json",
                    "/api/pictures/" + "c".repeat(64) + "/file"})
                for (String origin : new String[]{"http://evil.example", "null", "http://localhost"}) {
                    var reply = server.send(method, path, "{}", "Origin", origin, "Access-Control-Request-Method",
                            "DELETE");
                    assertTrue(reply.response()
                            .headers()
                            .map()
                            .keySet()
                            .stream()
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-")),
                            method + " " + path);
                }
    }

    @Test
    void whereABrowserSaysWhoAsksOtherSitesMayOnlyLinkHere() {
        for (String site : new String[]{"cross-site", "same-site"}) {
            assertEquals("403 foreign-request: only pages of this server may do this, and this one is " + site,
                    server.send("POST", "/api/search", "{}", "Sec-Fetch-Site", site).problem());
            assertEquals(403, server.get("/api/labels/doubtful", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "no-cors")
                    .status());
            assertEquals(403, server.send("DELETE", "/api/duplicates/run", "", "Sec-Fetch-Site", site,
                    "Sec-Fetch-Mode", "navigate").status());
            assertEquals(200, server.get("/api/stats", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate").status());
        }
        for (String site : new String[]{"same-origin", "none"})
            assertEquals(200, server.get("/api/stats", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "cors").status());
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
