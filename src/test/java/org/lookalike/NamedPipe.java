package org.lookalike;

import java.io.IOException;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A file that keeps whoever opens it waiting for another who writes (POSIX). */
public final class NamedPipe {
    private NamedPipe() {}

    public static Path at(Path file) throws IOException {
        try {
            assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
            return file;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
