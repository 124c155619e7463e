package org.lookalike.catalog.duplicates;

import org.lookalike.image.ContentId;

/** Two pictures, in order of their ids. */
record Pair(ContentId first, ContentId second) {
    Pair {
        if (first.compareTo(second) >= 0)
            throw new IllegalArgumentException("a pair is two pictures in order, got " + first + " and " + second);
    }

    /** @throws IllegalArgumentException if they are the same */
    static Pair of(ContentId a, ContentId b) {
        return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
}
