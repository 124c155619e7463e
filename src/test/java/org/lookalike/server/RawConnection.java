package org.lookalike.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 byte for byte, over one connection as long as it holds. For one thread. */
final class RawConnection {
    private static final int PATIENCE_MILLIS = 30_000;
    private final IntSupplier port;
    @Nullable
    private Socket socket;
    private InputStream in = InputStream.nullInputStream();

    /** @param port asked when there is something to send */
    RawConnection(IntSupplier port) {
        this.port = port;
    }

    /** @param headers by their names in lower case */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    /** @param withBody whether the answer to such a request may have one */
    Reply exchange(byte[] request, boolean withBody) throws IOException {
        if (socket != null)
            try {
                return once(socket, request, withBody);
            } catch (EOFException e) {
                close(); // it had closed the connection after its last answer
            }
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt());
        fresh.setSoTimeout(PATIENCE_MILLIS);
        fresh.setTcpNoDelay(true);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream());
        return once(fresh, request, withBody);
    }

    private Reply once(Socket through, byte[] request, boolean withBody) throws IOException {
        try {
            through.getOutputStream().write(request);
        } catch (IOException e) {
            close();
            throw new EOFException(e.getMessage());
        }
        Reply reply = read(in, withBody);
        if (reply.header("connection").equals("close"))
            close();
        return reply;
    }

    /** All that is answered to these bytes and nothing after them, on a connection of their own. */
    static byte[] all(int port, byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            var out = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(out);
            } catch (SocketException e) {
                // closed before all was sent
            }
            return out.toByteArray();
        }
    }

    /** @throws EOFException if nothing comes */
    static Reply read(InputStream in, boolean withBody) throws IOException {
        String[] status = line(in).split(" ", 3);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status[1]);
        boolean empty = !withBody || code == 204 || code == 304 || code < 200;
        return new Reply(code, headers, empty ? new byte[0] : body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked"))
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        var body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0)
                throw new EOFException("the server closed the connection");
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private void close() throws IOException {
        if (socket != null)
            socket.close();
        socket = null;
    }
}
