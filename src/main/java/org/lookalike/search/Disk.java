package org.lookalike.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOSupplier;

/** Turns failures of the disk into what {@link PictureIndex} promises. */
final class Disk {
    private Disk() {}

    static <T> T get(IOSupplier<T> work) {
        try {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(IORunnable work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
