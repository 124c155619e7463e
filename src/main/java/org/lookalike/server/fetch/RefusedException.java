package org.lookalike.server.fetch;

import java.io.IOException;

/** Something is not fetched, or not to its end, because a rule of ours forbids it. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String why) {
        super(why);
    }
}
