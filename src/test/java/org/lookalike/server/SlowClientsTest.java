package org.lookalike.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.server.limit.ClientLimits;
import org.lookalike.server.limit.ConnectionLimits;
import org.lookalike.server.limit.Limits;
import org.lookalike.server.limit.Rate;
import org.lookalike.server.limit.WorkLimits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Clients that hold on to connections; limits are short here, and the tests wait for the server to close. */
class SlowClientsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final int PATIENCE_MILLIS = 20_000;

    private static final int LARGE = 64 << 20;
    @TempDir
    private Path folder;

    private static TestServer server(ConnectionLimits connections) {
        return new TestServer(new Protection(Optional.empty(), false, Optional.empty(),
                new Limits(ClientLimits.DEFAULT, WorkLimits.DEFAULT, connections)));
    }

    private static ConnectionLimits limits(Duration idle, Duration head, Duration grace) {
        return new ConnectionLimits(100, 100, true, 100, idle, head, 1_000_000, grace);
    }

    private static Socket connected(TestServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String headOfPost() {
        return String.join("\r\n", "POST /api/search HTTP/1.1", "Host: localhost", "Content-Type: application/json",
                "Content-Length: 60000", "", "");
    }

    /** Sends the same again and again until the server has closed, whatever it answers; returns the answer. */
    private static String untilClosed(Socket socket, String again) throws IOException {
        var answer = new StringBuilder();
        Thread dripping = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    send(socket, again);
                    Thread.sleep(10); // between two drips; nothing waits for it
                }
            } catch (IOException | InterruptedException e) {
                // The server has closed, or the test has ended.
            }
        });
        try {
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b >= 0; b = in.read())
                answer.append((char) b);
        } catch (SocketException reset) {
            // closed, too
        } finally {
            dripping.interrupt();
        }
        return answer.toString();
    }

    @Test
    void aHeadThatDripsIsCutOff() throws IOException {
        try (var server = server(limits(LONG, SHORT, LONG)); var socket = connected(server)) {
            send(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n");
            assertEquals("", untilClosed(socket, "X-Drip: 1\r\n"));
        }
    }

    @Test
    void soIsOneAfterAnAnswer() throws IOException {
        try (var server = server(limits(LONG, SHORT, LONG)); var socket = connected(server)) {
            send(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\n");
            String answer = untilClosed(socket, "X-Drip: 1\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
            assertEquals(1, answer.split("HTTP/1.1 200", -1).length - 1, answer);
        }
    }

    @Test
    void aConnectionOnWhichNothingMovesIsClosed() throws IOException {
        try (var server = server(limits(SHORT, LONG, LONG)); var socket = connected(server)) {
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void aBodyThatDripsIsRefused() throws IOException {
        try (var server = server(limits(LONG, LONG, SHORT)); var socket = connected(server)) {
            send(socket, headOfPost());
            String answer = untilClosed(socket, " ");
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("the body came at less than 1000000 bytes a second, which is too slow"), answer);
        }
    }

    @Test
    void aBodyThatStopsIsRefused() throws IOException {
        try (var server = server(limits(SHORT, LONG, LONG)); var socket = connected(server)) {
            send(socket, headOfPost() + "{");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    /** A client that has asked for a file too large for what lies between it and the server. */
    private Socket downloading(TestServer server) throws IOException {
        Path file = folder.resolve("large.png");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(LARGE); // takes no space
        }
        var id = server.catalog.put(file, "PIC large", null, null);
        var socket = new Socket();
        socket.setReceiveBufferSize(1 << 16);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.port()));
        send(socket, "GET /api/pictures/" + id + "/file HTTP/1.1\r\nHost: localhost\r\n\r\n");
        return socket;
    }

    @Test
    void whoDoesNotReadAnAnswerIsCutOff() throws IOException {
        try (var server = server(limits(SHORT, LONG, LONG)); var socket = downloading(server)) {
            assertTimeoutPreemptively(Duration.ofMillis(PATIENCE_MILLIS),
                    () -> assertThrows(SocketException.class, () -> sendForEver(socket)));
        }
    }

    private static void sendForEver(Socket socket) throws IOException {
        while (true)
            send(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    @Test
    void whoReadsAnAnswerTooSlowlyIsCutOff() throws IOException {
        var fast = new ConnectionLimits(100, 100, true, 100, LONG, LONG, Integer.MAX_VALUE, SHORT);
        try (var server = server(fast); var socket = downloading(server)) {
            InputStream in = socket.getInputStream();
            assertEquals('H', in.read());
            send(socket, "G"); // begins another request, so that the server drops what it has not sent when it closes
            int read = 0;
            byte[] few = new byte[16];
            try {
                for (int count = in.read(few); count >= 0; count = in.read(few)) // a system call each time
                    read += count;
            } catch (SocketException reset) {
                // closed, too
            }
            assertTrue(read < LARGE, read + " bytes");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNotReadForEver() throws IOException {
        try (var server = server(ConnectionLimits.DEFAULT); var socket = connected(server)) {
            send(socket, String.join("\r\n", "POST /api/session HTTP/1.1", "Host: localhost",
                    "Content-Type: application/json", "Content-Length: 500000000", "", ""));
            String answer = untilClosed(socket, "x".repeat(500));
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void largeBodiesThatStopHoldUpNoQuestion() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (var server = server(ConnectionLimits.DEFAULT)) {
            var rose = server.catalog.put(Path.of("/1.png"), "PIC rose", "rose", null);
            for (int i = 0; i < 25; i++) { // one more than there are places
                slow.add(connected(server));
                send(slow.getLast(), String.join("\r\n", "POST /api/search HTTP/1.1", "Host: localhost",
                        "Content-Type: multipart/form-data; boundary=b", "Content-Length: 900000", "", "--b"));
            }
            Socket refused = answeredFirst(slow);
            assertEquals("HTTP/1.1 429 Too Many Requests", new String(refused.getInputStream().readNBytes(30),
                    StandardCharsets.US_ASCII));
            assertEquals(429, server.upload("/api/search", new byte[100_000], "a.png").status());
            assertEquals(200, server.send("POST", "/api/search", "{\"id\":\"" + rose + "\"}").status());
            assertEquals(200, server.get("/api/pictures").status());
        } finally {
            for (Socket socket : slow)
                socket.close();
        }
    }

    private static Socket answeredFirst(List<Socket> sockets) throws IOException {
        while (true)
            for (Socket socket : sockets)
                if (socket.getInputStream().available() > 0)
                    return socket;
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws IOException {
        try (var server = server(ConnectionLimits.DEFAULT); var socket = connected(server)) {
            send(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n");
            assertTrue(untilClosed(socket, "").startsWith("HTTP/1.1 431 "));
        }
        try (var server = server(ConnectionLimits.DEFAULT); var socket = connected(server)) {
            send(socket, "GET /" + "x".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(untilClosed(socket, "").startsWith("HTTP/1.1 414 "));
        }
    }

    @Test
    void oneClientHasOnlySoManyConnections() throws IOException {
        try (var server = server(new ConnectionLimits(100, 3, false, 100, LONG, LONG, 1, LONG))) {
            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < 3; i++)
                open.add(answered(server));
            try (var fourth = connected(server)) {
                assertEquals("", untilClosed(fourth, ""));
            }
            for (Socket socket : open)
                socket.close();
        }
    }

    @Test
    void allTogetherHaveOnlySoMany() throws IOException {
        try (var server = server(new ConnectionLimits(2, 100, true, 100, LONG, LONG, 1, LONG))) {
            Socket first = answered(server);
            Socket second = answered(server);
            try (var third = connected(server)) {
                send(third, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
                third.setSoTimeout(200);
                assertThrows(SocketTimeoutException.class,
                        () -> third.getInputStream().read());
                third.setSoTimeout(PATIENCE_MILLIS);
                first.close();
                assertEquals('H', third.getInputStream().read());
            }
            second.close();
        }
    }

    @Test
    void allTogetherHaveOnlySoManyRequestsUnderWay() throws IOException {
        try (var server = server(new ConnectionLimits(100, 100, true, 2, LONG, LONG, 1, LONG));
                var first = sending(server);
                var second = sending(server)) {
            var third = server.get("/api/stats");
            assertEquals("429 busy: the server has as much to do as it can; try again soon", third.problem());
            assertEquals("1", third.header("Retry-After"));
            assertEquals(200, server.get("/healthz").status());
            assertTrue(first.isConnected() && second.isConnected());
        }
    }

    /** A client whose body the server waits for. */
    private static Socket sending(TestServer server) throws IOException {
        Socket socket = connected(server);
        send(socket, headOfPost().replace("Host:", "Expect: 100-continue\r\nHost:"));
        assertEquals('H', socket.getInputStream().read()); // HTTP/1.1 100 Continue
        return socket;
    }

    private static Socket answered(TestServer server) throws IOException {
        Socket socket = connected(server);
        send(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertEquals('H', socket.getInputStream().read());
        return socket;
    }

    @Test
    void tooManyRequestsAreToldWhenToComeAgainButHealthIsNot() {
        var clients = new ClientLimits(new Rate(0.01, 3), new Rate(0.001, 1), 10, false);
        var protection = new Protection(Optional.empty(), false, Optional.empty(),
                new Limits(clients, WorkLimits.DEFAULT, ConnectionLimits.DEFAULT));
        try (var server = new TestServer(protection)) {
            var rose = server.catalog.put(Path.of("/1.png"), "PIC rose", "rose", null);
            String question = "{\"id\":\"" + rose + "\"}";
            assertEquals(200, server.send("POST", "/api/search", question).status());
            var work = server.send("POST", "/api/search", question);
            assertEquals("429 too-often: these are more requests than one client may send; try again soon",
                    work.problem());
            assertTrue(Integer.parseInt(work.header("Retry-After")) > 900, work.header("Retry-After"));
            assertEquals(200, server.get("/api/stats").status());
            assertEquals(429, server.get("/api/stats").status());
            for (int i = 0; i < 20; i++)
                assertEquals(200, server.get("/healthz").status());
            assertEquals(200, server.get("/readyz").status());
        }
    }
}
