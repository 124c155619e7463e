package org.lookalike.image;

import java.nio.file.Path;

/** Where a picture's bytes are. */
sealed interface Source {
    /** What to call it in an {@link Decoded.Unreadable}. */
    String name();

    record File(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** @param bytes a whole file, shared, not written to meanwhile */
    @SuppressWarnings("ArrayRecordComponent") // handed on, compared by nobody
    record InMemory(byte[] bytes, String name) implements Source {}
}
