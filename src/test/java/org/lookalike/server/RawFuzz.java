package org.lookalike.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lookalike.fuzz.FuzzTarget;

/** Bytes as they come, perhaps HTTP, perhaps several requests. */
public final class RawFuzz implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        String local = "Host: localhost";
        return List.of(lines("GET / HTTP/1.1", local, "", ""), lines("GET /../../etc/passwd HTTP/1.0", "", ""),
                lines("POST /api/search HTTP/1.1", local, "Content-Type: application/json",
                        "Transfer-Encoding: chunked", "", "2", "{}", "0", "", ""),
                lines("HEAD /api/stats HTTP/1.1", local, "Range: bytes=0-1", "If-None-Match: *", "", ""),
                lines("GET /scripts/%2e%2e/index.html?x=%zz HTTP/1.1", local, "Expect: 100-continue", "", ""),
                lines("GET /api/pictures/$0/file HTTP/1.1", local, "Connection: close", "", ""));
    }

    private static byte[] lines(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public List<String> words() {
        return List.of("GET ", "POST ", "PATCH ", "DELETE ", "PUT ", "TRACE ", "CONNECT ", " HTTP/1.1\r\n", "\r\n\r\n",
                "Host: localhost\r\n", "Content-Length: ", "Transfer-Encoding: chunked\r\n", "Upgrade: h2c\r\n",
                "Sec-Fetch-Site: cross-site\r\n", "Authorization: Bearer ", "X-Request-Id: ",
                "Accept-Encoding: gzip\r\n",
                "/api/pictures", "/api/openapi.json", "/index.html", "%2e%2e%2f", "..;/", "%00", "//", "$0");
    }

    @Override
    public void start() {
        FuzzedServer.shared();
    }

    @Override
    public void take(byte[] input) throws IOException {
        FuzzedServer server = FuzzedServer.shared();
        byte[] request = server.filled(new String(input, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] answer = RawConnection.all(server.open().port(), request);
        if (answer.length > 0)
            first(answer, request);
    }

    /** Where it was no HTTP/1, such as HTTP/0.9, there is no head to look at. */
    private static void first(byte[] answer, byte[] request) throws IOException {
        boolean head = request.length > 4 && new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
        if (!new String(answer, 0, Math.min(5, answer.length), StandardCharsets.ISO_8859_1).equals("HTTP/"))
            throw new AssertionError("no HTTP: " + new String(answer, StandardCharsets.ISO_8859_1));
        var reply = RawConnection.read(new ByteArrayInputStream(answer), !head);
        if (reply.status() != 100)
            Promises.check(request, reply, !head);
    }
}
