package org.lookalike.catalog;

import java.util.Optional;
import org.lookalike.model.Head;

/** The head that says what pictures show; another one may take its place at any moment. Any number of threads. */
final class HeadInUse {
    private volatile Optional<Head> head;

    HeadInUse(Optional<Head> head) {
        this.head = head;
    }

    Optional<Head> now() {
        return head;
    }

    void use(Head other) {
        head = Optional.of(other);
    }
}
