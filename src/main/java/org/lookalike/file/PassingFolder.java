package org.lookalike.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that goes when it is closed, and when the process is asked to end: whoever writes into it fails then. For one
 * thread.
 */
public final class PassingFolder implements AutoCloseable {
    /** Who writes meanwhile may make some of it again before failing. */
    private static final int LOOKS = 100;
    private static final int AWAY = 3;
    private static final long BETWEEN_MILLIS = 20;

    private final Path path;
    private final Thread hook = new Thread(this::end);
    private boolean ending;

    private PassingFolder(Path path) {
        this.path = path;
    }

    /** What makes it last, such as moving it away. */
    @FunctionalInterface
    interface Keeping {
        void run() throws IOException;
    }

    /** @throws IOException if it cannot be made */
    public static PassingFolder at(Path path) throws IOException {
        var folder = new PassingFolder(path);
        Files.createDirectories(path);
        try {
            Runtime.getRuntime().addShutdownHook(folder.hook);
        } catch (IllegalStateException e) {
            FolderTree.delete(path);
            throw folder.ended();
        }
        return folder;
    }

    public Path path() {
        return path;
    }

    /**
     * The process does not end meanwhile.
     *
     * @throws IOException if it is ending, and parts of the folder may be gone
     */
    synchronized void keep(Keeping keeping) throws IOException {
        if (ending)
            throw ended();
        keeping.run();
    }

    private IOException ended() {
        return new IOException("asked to end, so " + path + " was not finished");
    }

    private void end() {
        synchronized (this) {
            ending = true;
        }
        try {
            for (int looks = 0, away = 0; looks < LOOKS && away < AWAY; looks++) {
                away = Files.exists(path) ? 0 : away + 1;
                deleteMost();
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteMost() {
        try {
            FolderTree.delete(path);
        } catch (IOException | UncheckedIOException e) {
            // Something came or went meanwhile; the next look finds it.
        }
    }

    /** @throws IOException if it cannot be deleted, or parts of it were while it was in use, as the process is ending */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (ending)
                throw ended();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw ended();
        }
        FolderTree.delete(path);
    }
}
