package org.lookalike.server;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class UploadLimitTest {
    private static final String TOO_LARGE = "413 too-large: at most 33554432 bytes (32.0 MiB) are accepted, and this is"
            + " more; send a smaller one";
    private final TestServer server = new TestServer(TestServer.options(32 << 20, false));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fortyMegabytesHearThatTheyAreTooMany() {
        assertEquals(TOO_LARGE, server.upload("/api/search", new byte[40_000_000], "big.png").problem());
        assertEquals(TOO_LARGE, server.upload("/api/pictures", new byte[40_000_000], "big.png").problem());
    }

    @Test
    void aBodyThatDoesNotSayItsSizeIsStillBounded() {
        byte[] form = TestServer.part("image\"; filename=\"big.png", new byte[40_000_000]);
        var reply = server.send("POST", "/api/search",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)),
                "Content-Type", "multipart/form-data; boundary=-----------------boundary");
        assertEquals(413, reply.status());
    }

    @Test
    void thePictureAloneCounts() {
        byte[] picture = new byte[32 << 20];
        picture[0] = 'P';
        picture[1] = 'I';
        picture[2] = 'C';
        assertEquals(200, server.upload("/api/search", picture, "just.png").status());
        assertEquals(TOO_LARGE, server.upload("/api/search", new byte[(32 << 20) + 1], "big.png").problem());
    }

    @Test
    void aJsonBodyIsSmall() {
        assertEquals("413 too-large: at most 65536 bytes (0.1 MiB) are accepted, and this is more; send a smaller one",
                server.send("POST", "/api/search", "{\"url\":\"" + "x".repeat(100_000) + "\"}").problem());
    }

    @Test
    void whoAsksFirstIsAnsweredWithoutSending() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.getOutputStream()
                    .write(String
                            .join("\r\n", "POST /api/search HTTP/1.1", "Host: localhost", "Content-Length: 40000000",
                                    "Content-Type: multipart/form-data; boundary=b", "Expect: 100-continue", "", "")
                            .getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 413 Payload Too Large", in.readLine());
        }
    }

    @Test
    void whatIsNoHttpIsAProblemToo() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("HTTP/1.1 400 Bad Request", reply.lines().findFirst().orElse(""));
            assertEquals("{\"type\":\"urn:lookalike:problem:bad-request\",\"title\":\"Bad Request\",\"status\":400,"
                    + "\"detail\":\"the request could not be understood: Bad Request\",\"requestId\":\""
                    + reply.replaceFirst("(?s).*X-Request-Id: (\\S+)\r\n.*", "$1") + "\"}",
                    reply.substring(reply.indexOf("\r\n\r\n") + 4));
        }
    }
}
