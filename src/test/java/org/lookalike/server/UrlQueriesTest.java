package org.lookalike.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.lookalike.server.fetch.LocalFetcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

class UrlQueriesTest {
    @Test
    void areOffUnlessAskedFor() {
        try (var server = new TestServer()) {
            assertEquals("403 url-queries-off: this server does not fetch pictures by URL; start it with"
                    + " serve --allow-url-queries, or upload the picture", ask(server, "https://example.org/a.png"));
        }
    }

    @Test
    void neverReachInside() {
        try (var server = new TestServer(TestServer.options(1 << 20, true))) {
            assertEquals("422 url-refused: only the public internet is fetched from, and 127.0.0.1 is no host there",
                    ask(server, "http://127.0.0.1/api/stats"));
            assertEquals("422 url-refused: the port is 80 or 443, got " + server.server.port(),
                    ask(server, "http://127.0.0.1:" + server.server.port() + "/api/stats"));
        }
    }

    @Test
    void searchByThePictureThere() throws IOException {
        var there = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        there.createContext("/rose.png", exchange -> {
            byte[] picture = FakeCatalog.bytes("PIC rose");
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });
        there.start();
        String base = "http://127.0.0.1:" + there.getAddress().getPort();
        try (var server = new TestServer(TestServer.options(1 << 20, true), LocalFetcher.create(1 << 20))) {
            var reply = server.send("POST", "/api/search", "{\"url\":\"" + base + "/rose.png\"}");
            assertEquals("rose.png", reply.json().path("query").path("name").textValue());
            assertEquals("502 url-failed: the server there answered with status 404 instead of 200",
                    ask(server, base + "/other.png"));
        } finally {
            there.stop(0);
        }
    }

    private static String ask(TestServer server, String url) {
        return server.send("POST", "/api/search", "{\"url\":\"" + url + "\"}").problem();
    }
}
