package org.lookalike.server.limit;

import java.io.IOException;

/** A body came more slowly than it may. */
public final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1;

    TooSlowException(String message) {
        super(message);
    }
}
