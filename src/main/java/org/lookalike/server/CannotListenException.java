package org.lookalike.server;

/** The server cannot listen where it was told to; the message says why and what to do. */
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotListenException(ServerOptions options, Throwable cause) {
        super("cannot listen on " + options.host() + ":" + options.port() + ": " + reason(cause)
                + "; choose another with --port (0 picks a free one) or --host", cause);
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null)
            root = root.getCause();
        String message = String.valueOf(root.getMessage());
        return message.contains("already in use") ? "another program uses this port" : message;
    }
}
