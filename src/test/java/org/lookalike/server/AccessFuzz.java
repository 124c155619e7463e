package org.lookalike.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.lookalike.fuzz.FuzzTarget;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Headers, cookies and keys, sent to a server that asks for a key: whatever they are, nobody comes in. */
public final class AccessFuzz implements FuzzTarget {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 413, 414, 431, 501, 505);
    private final RawConnection connection = new RawConnection(() -> FuzzedServer.shared().locked().port());

    @Override
    public List<byte[]> seeds() {
        return List.of("Authorization: Bearer 0123456789abcdef", "Cookie: lookalike-session=0123456789; a=b",
                "Origin: http://localhost\nSec-Fetch-Site: same-origin\nSec-Fetch-Mode: navigate",
                "X-Request-Id: abc-123\nAccept-Language: de", "Authorization: Basic YTpi\nReferer: http://localhost/",
                "X-Forwarded-For: 127.0.0.1\nForwarded: for=localhost")
                .stream()
                .map(seed -> seed.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of("Authorization: Bearer ", "Cookie: lookalike-session=", "__Host-lookalike-session=", "Origin: ",
                "null", "Sec-Fetch-Site: ", "Sec-Fetch-Mode: ", "X-Request-Id: ", "Host: ", "Range: bytes=",
                "If-None-Match: ", "Accept: ", "X-HTTP-Method-Override: GET", "X-Forwarded-For: ", "bearer ", "\n");
    }

    @Override
    public void start() {
        FuzzedServer.shared();
    }

    @Override
    public void take(byte[] input) throws IOException {
        String headers = new String(input, StandardCharsets.ISO_8859_1).replace("\r", "")
                .replaceAll("\n+", "\n")
                .strip()
                .replaceAll(
                        "(?i)(?m)^(content-length|transfer-encoding|expect|connection|upgrade|http2-settings)\\s*:.*$",
                        "X: y")
                .replace("\n", "\r\n");
        byte[] request = ("GET /api/stats HTTP/1.1\r\nHost: localhost\r\n" + headers
                + (headers.isEmpty() ? "\r\n" : "\r\n\r\n")).getBytes(StandardCharsets.ISO_8859_1);
        var reply = connection.exchange(request, true);
        Promises.check(request, reply, true);
        assertTrue(REFUSALS.contains(reply.status()), () -> reply.status() + " " + reply.text());
    }
}
