package org.lookalike.server.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UrlFetcherTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    /** Whatever the reason: what cannot be reached tells strangers nothing about it. */
    private static final String FAILED = "the server there could not be reached, or did not send a file as web servers do";
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private ServerSocket listener = listening();

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 10, LocalFetcher.HERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    @Test
    void fetchesAFile() {
        answering(OK + "Content-Length: 3\r\n\r\nPIC");
        var file = assertInstanceOf(Fetched.File.class, local().fetch(here("/a/b%20c.png?size=1")));
        assertArrayEquals("PIC".getBytes(StandardCharsets.US_ASCII), file.bytes());
        assertEquals("b c.png", file.name());
        assertEquals("GET /a/b%20c.png?size=1 HTTP/1.1", asked.peek());
    }

    @Test
    void understandsChunksAndFilesThatEndWithTheConnection() {
        answering(OK + "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\nPI\r\n1\r\nC\r\n0\r\n\r\n", OK + "\r\nPICTURE");
        assertEquals("PIC", text(local().fetch(here("/a.png"))));
        assertEquals("PICTURE", text(local().fetch(here("/a.png"))));
    }

    @Test
    void followsRedirectsAndNoMoreThanFive() {
        answering("HTTP/1.1 302 Found\r\nLocation: /next.png\r\n\r\n", OK + "\r\nPIC");
        assertEquals("PIC", text(local().fetch(here("/a.png"))));
        String again = "HTTP/1.1 301 Moved\r\nLocation: /again\r\n\r\n";
        answering(again, again, again, again, again, again);
        assertEquals("at most 5 redirects are followed", why(local().fetch(here("/a.png"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
            "http://127.1/", "http://169.254.169.254/latest/meta-data/", "http://10.1.2.3/", "http://[fe80::1]/",
            "http://[64:ff9b::7f00:1]/", "http://localhost/"})
    void neverGoesInside(String url) {
        assertInstanceOf(Fetched.Refused.class, internet().fetch(url));
    }

    /** Whether these mean an address differs between systems; where they do, it is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"http://0x7f000001/", "http://[fe80::1%25lo]/", "http://localhost./"})
    void noSpellingLeadsInside(String url) {
        String why = why(internet().fetch(url));
        assertTrue(why.startsWith("only the public internet "), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/a.png", "gopher://example.org/",
            "example.org/a.png",
            "http://", "http:///a.png", "http://user:secret@example.org/", "http://example.org:22/", "http://a b/", "",
            "http://example.org:99999/"})
    void goesNowhereButToWebServers(String url) {
        assertInstanceOf(Fetched.Refused.class, local().fetch(url));
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 81, 1025, 6379, 8080, 9200})
    void goesToNoPortButThoseOfWebServers(int port) {
        assertEquals("the port is 80 or 443, got " + port, why(internet().fetch("http://example.org:" + port + "/")));
    }

    @Test
    void namesThatResolveInsideAreRefusedIfOnlyOneAddressDoes() {
        var names = Map.of("inside.example", List.of(InetAddress.ofLiteral("192.168.0.7")), "both.example",
                List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")));
        var fetcher = fetcher(host -> names.getOrDefault(host, List.of()), 1000, Duration.ofSeconds(5));
        for (String host : List.of("inside.example", "both.example", "without-address.example"))
            assertEquals("only the public internet is fetched from, and " + host + " is no host there",
                    why(fetcher.fetch("https://" + host + "/")));
        var unknown = fetcher(host -> {
            throw new UnknownHostException(host);
        }, 1000, Duration.ofSeconds(5));
        assertEquals("only the public internet is fetched from, and unknown.example is no host there",
                why(unknown.fetch("https://unknown.example/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.2/", "http://[::1]/", "http://169.254.169.254/", "//192.168.0.1/",
            "file:///etc/passwd"})
    void redirectsInsideAreRefused(String location) {
        answering("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n");
        assertInstanceOf(Fetched.Refused.class, local().fetch(here("/a.png")));
        assertEquals(1, asked.size());
    }

    @Test
    void aNameCannotChangeItsMindBetweenCheckAndConnection() {
        answering(OK + "\r\nPIC");
        var lookups = new ConcurrentLinkedQueue<String>();
        var fetcher = fetcher(host -> {
            lookups.add(host);
            return List.of(lookups.size() == 1 ? LocalFetcher.HERE : InetAddress.ofLiteral("127.0.0.9"));
        }, 1000, Duration.ofSeconds(5));
        assertEquals("PIC", text(fetcher.fetch("http://pictures.example:" + listener.getLocalPort() + "/a.png")));
        assertEquals(List.of("pictures.example"), List.copyOf(lookups));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1001\r\n\r\n", "Content-Length: 99999999999\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n3e9\r\n", "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"})
    void tooMuchIsRefusedBeforeItIsRead(String reply) {
        answering(OK + reply);
        assertEquals("at most 1000 bytes are fetched, and this is more", why(local().fetch(here("/a.png"))));
    }

    @Test
    void tooMuchIsRefusedWhereNoLengthIsGiven() {
        answering(OK + "\r\n" + "x".repeat(1001));
        assertEquals("at most 1000 bytes are fetched, and this is more", why(local().fetch(here("/a.png"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\r\n\r\n", "HTTP/1.1 500 Oops\r\n\r\n", "HTTP/1.1 304 Same\r\n\r\n",
            "HTTP/1.1 302 Found\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nPIC",
            "HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nPIC", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nPIC",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", "HTTP/1.1 200 OK\r\nno header\r\n\r\n"})
    void brokenRepliesFail(String reply) {
        answering(reply);
        assertInstanceOf(Fetched.Failed.class, local().fetch(here("/a.png")));
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForever() {
        var fetcher = fetcher(host -> List.of(LocalFetcher.HERE), 1000, Duration.ofMillis(200));
        assertEquals(FAILED, why(fetcher.fetch(here("/a.png"))));
    }

    @Test
    void noServerThereIsAFailure() throws IOException {
        listener.close();
        assertEquals(FAILED, why(local().fetch(here("/a.png"))));
    }

    private static UrlFetcher internet() {
        return UrlFetcher.ofTheInternet(1000, Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    private static UrlFetcher local() {
        return LocalFetcher.create(1000);
    }

    private static UrlFetcher fetcher(Resolver resolver, int maxBytes, Duration time) {
        return new UrlFetcher(resolver, LocalFetcher.POLICY, maxBytes, time, time);
    }

    private String here(String path) {
        return "http://127.0.0.1:" + listener.getLocalPort() + path;
    }

    /** Each connection gets the next reply, then its end. */
    private void answering(String... replies) {
        Thread.startVirtualThread(() -> {
            for (String reply : replies)
                answer(reply);
        });
    }

    private void answer(String reply) {
        try (var socket = listener.accept()) {
            var in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine())
                if (line.startsWith("GET "))
                    asked.add(line);
            socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            asked.add(e.toString()); // the other side may hang up first
        }
    }

    private static String text(Fetched fetched) {
        return new String(assertInstanceOf(Fetched.File.class, fetched).bytes(), StandardCharsets.US_ASCII);
    }

    private static String why(Fetched fetched) {
        return switch (fetched) {
            case Fetched.File file -> "a file named " + file.name();
            case Fetched.Refused refused -> refused.why();
            case Fetched.Failed failed -> failed.why();
        };
    }
}
