package org.lookalike.server.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection to one of a target's checked addresses, by which the name is never looked up again. */
final class Connection implements AutoCloseable {
    private final Socket socket;

    private Connection(Socket socket) {
        this.socket = socket;
    }

    /** Tries the addresses in order. */
    static Connection to(Target target, Duration patience) throws IOException {
        IOException last = new IOException(target.host() + " has no address");
        for (InetAddress address : target.addresses()) {
            try {
                return new Connection(open(target, address, patience));
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    HttpReply ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return HttpReply.read(new BufferedInputStream(socket.getInputStream()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Socket open(Target target, InetAddress address, Duration patience) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, target.port()), Math.toIntExact(patience.toMillis()));
            return target.tls() ? secured(socket, target) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, Target target) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
