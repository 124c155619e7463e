package org.lookalike.search.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns failures of a cluster into what {@link org.lookalike.search.PictureIndex} promises. */
final class Unchecked {
    private Unchecked() {}

    @FunctionalInterface
    interface Work<T> {
        T done() throws IOException;
    }

    @FunctionalInterface
    interface Doing {
        void done() throws IOException;
    }

    static <T> T get(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(Doing doing) {
        try {
            doing.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
