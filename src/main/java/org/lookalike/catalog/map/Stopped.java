package org.lookalike.catalog.map;

/** Somebody asked to end the making of a map; nothing was changed. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
        super("the map was stopped; the one before it, if any, is kept", null, false, false);
    }
}
