package org.lookalike.model;

/** A model bundle, or a file that should become one, is not what it must be. The message says what and where. */
public final class BadBundle extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadBundle(String message) {
        super(message);
    }

    public BadBundle(String message, Throwable cause) {
        super(message, cause);
    }
}
