package org.lookalike.server;

/**
 * How to serve.
 *
 * @param host the name or address to listen on
 * @param port 0 picks a free one
 * @param maxUploadBytes the largest picture that is accepted, by upload or by URL; at most 1 GiB
 * @param allowUrlQueries whether the server fetches pictures from addresses that people send
 */
public record ServerOptions(String host, int port, int maxUploadBytes, boolean allowUrlQueries) {
    public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 7070, 32 << 20, false);
    private static final int MAX_UPLOAD = 1 << 30;

    public ServerOptions {
        if (host.isBlank())
            throw new IllegalArgumentException("a host is a name or an address, got nothing");
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("a port is 0 to 65535, got " + port);
        if (maxUploadBytes < 1 || maxUploadBytes > MAX_UPLOAD)
            throw new IllegalArgumentException(
                    "the upload limit is 1 to " + MAX_UPLOAD + " bytes, got " + maxUploadBytes);
    }
}
