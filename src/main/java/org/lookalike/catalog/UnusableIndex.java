package org.lookalike.catalog;

/** The index cannot be opened as asked. The message says why and the way out. */
public final class UnusableIndex extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableIndex(String message) {
        super(message);
    }
}
