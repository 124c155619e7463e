package org.lookalike.server.access;

import java.util.Locale;

/** What a key lets its holder do. */
public enum Scope {
    /** Search, look and download. */
    READ,
    /** All that, and change the collection. */
    WRITE;

    public boolean covers(Scope needed) {
        return compareTo(needed) >= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
