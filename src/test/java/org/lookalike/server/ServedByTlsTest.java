package org.lookalike.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.server.access.KeyFile;
import org.lookalike.server.access.Scope;
import org.lookalike.server.limit.Limits;
import org.lookalike.server.tls.PemFiles;
import org.lookalike.server.tls.TestCertificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServedByTlsTest {
    private static final byte ALERT = 21;
    private static final byte HANDSHAKE = 22;
    @TempDir
    private Path folder;

    private TestServer server(PemFiles files) {
        return new TestServer(
                new Protection(Optional.of(KeyFile.of(folder)), false, Optional.of(files), Limits.DEFAULT));
    }

    private static SSLSocket connect(TestServer server, X509Certificate trusted)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", trusted);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var socket = (SSLSocket) context.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String ask(Socket socket, String request) throws IOException {
        socket.getOutputStream()
                .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everythingGoesByTlsAndStaysThere() throws Exception {
        var certificate = TestCertificate.make(folder, "one");
        try (var server = server(certificate.files())) {
            assertEquals("https://127.0.0.1:" + server.server.port() + "/", server.server.address());
            try (var socket = connect(server, certificate.certificate())) {
                String reply = ask(socket, "GET /healthz HTTP/1.1");
                assertTrue(reply.startsWith("HTTP/1.1 200 OK"), reply);
                assertTrue(reply.contains("Strict-Transport-Security: max-age=31536000\r\n"), reply);
                assertTrue(reply.endsWith("{\"status\":\"up\"}"), reply);
                assertEquals("TLSv1.3", socket.getSession().getProtocol());
            }
        }
    }

    @Test
    void olderTlsIsRefused() throws IOException {
        var certificate = TestCertificate.make(folder, "one");
        try (var server = server(certificate.files())) {
            assertEquals(HANDSHAKE, firstByteOfAnswer(server, 3)); // 1.2
            for (int version = 0; version < 3; version++) // SSL 3.0, TLS 1.0, 1.1
                assertEquals(ALERT, firstByteOfAnswer(server, version), "version 3." + version);
        }
    }

    /** To a hello of the version 3.x that has no extensions: the type of the record that comes. */
    private static int firstByteOfAnswer(TestServer server, int version) throws IOException {
        var hello = ByteBuffer.allocate(100);
        hello.put(new byte[]{HANDSHAKE, 3, 1, 0, 0, 1, 0, 0, 0, 3, (byte) version})
                .put(new byte[32]) // what is random
                .put((byte) 0); // no session
        byte[] suites = HexFormat.of().parseHex("c02bc02fc009c013c00ac014002f0035"); // with ECDSA and RSA
        hello.putShort((short) suites.length).put(suites).put(new byte[]{1, 0}); // no compression
        hello.putShort(3, (short) (hello.position() - 5)).putShort(7, (short) (hello.position() - 9));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(hello.array(), 0, hello.position());
            return socket.getInputStream().read();
        }
    }

    @Test
    void httpInTheClearIsRefused() throws IOException {
        var certificate = TestCertificate.make(folder, "one");
        try (var server = server(certificate.files());
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.setSoTimeout(20_000);
            String reply;
            try {
                reply = ask(socket, "GET /healthz HTTP/1.1");
            } catch (SocketException reset) {
                reply = "";
            }
            assertFalse(reply.contains("HTTP/1.1"), reply);
        }
    }

    @Test
    void aSessionNeverTravelsInTheClear() throws Exception {
        var certificate = TestCertificate.make(folder, "one");
        String key = assertInstanceOf(KeyFile.Making.Made.class, KeyFile.of(folder).add("ann", Scope.READ)).secret()
                .reveal();
        String body = "{\"key\":\"" + key + "\"}";
        try (var server = server(certificate.files());
                var socket = connect(server, certificate.certificate())) {
            socket.getOutputStream()
                    .write(("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(reply.contains("Set-Cookie: __Host-lookalike-session="), reply);
            assertTrue(reply.contains("; HttpOnly; SameSite=Strict; Secure\r\n"), reply);
        }
    }

    @Test
    void aRenewedCertificateIsUsedAtOnceAndABrokenOneNot() throws Exception {
        var first = TestCertificate.make(folder, "one");
        try (var server = server(first.files())) {
            assertEquals(first.certificate(), shown(server, first));
            var second = TestCertificate.make(folder, "two");
            replace(second.files().certificate(), first.files().certificate(), 1);
            replace(second.files().key(), first.files().key(), 1);
            assertEquals(second.certificate(), shown(server, second));
            Files.writeString(first.files().key(), "half a key (a test says so)");
            Files.setLastModifiedTime(first.files().key(), FileTime.fromMillis(2000));
            assertEquals(second.certificate(), shown(server, second));
        }
    }

    private static X509Certificate shown(TestServer server, TestCertificate trusted)
            throws IOException, GeneralSecurityException {
        try (var socket = connect(server, trusted.certificate())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static void replace(Path from, Path to, int second) throws IOException {
        Files.write(to, Files.readAllBytes(from));
        Files.setLastModifiedTime(to, FileTime.fromMillis(1000L * second));
    }
}
