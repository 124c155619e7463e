package org.lookalike.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A folder that goes when it is closed, and when the process is asked to end: whoever writes into it fails then. For one
 * thread.
 */
public final class PassingFolder implements AutoCloseable {
    /** Who writes meanwhile may make some of it again before failing. */
    private static final int LOOKS = 100;
    private static final long BETWEEN_MILLIS = 20;
    /** For whoever writes into it to fail. */
    private static final long LONGEST_WAIT_SECONDS = 2;

    private final Path path;
    private final Thread hook = new Thread(this::end);
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean ending;
    private boolean kept;

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
     * The process does not end meanwhile, and what is left of the folder goes.
     *
     * @throws IOException if it is ending, and parts of the folder may be gone
     */
    synchronized void keep(Keeping keeping) throws IOException {
        if (ending)
            throw ended();
        keeping.run();
        kept = true;
        FolderTree.delete(path);
    }

    private IOException ended() {
        return new IOException("asked to end, so " + path + " was not finished");
    }

    private void end() {
        synchronized (this) {
            if (kept)
                return;
            ending = true;
        }
        List<Path> aside = new ArrayList<>();
        try {
            bar(aside);
            var _ = closed.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        aside.forEach(PassingFolder::delete);
        delete(path);
    }

    /** Whoever writes into the folder cannot make it anew: it is moved aside, and a file is in its place. */
    private void bar(List<Path> aside) throws InterruptedException {
        for (int n = 0; n < LOOKS; n++)
            try {
                Path away = path.resolveSibling(path.getFileName() + "." + n + ".part");
                Files.move(path, away, StandardCopyOption.ATOMIC_MOVE);
                aside.add(away);
                Files.createFile(path);
                return;
            } catch (IOException e) { // somebody was faster
                if (closed.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS))
                    return; // and writes no more
            }
    }

    private static void delete(Path path) {
        try {
            FolderTree.delete(path);
        } catch (IOException | UncheckedIOException e) {
            // It is named as unfinished, and nobody is there any more to hear of it.
        }
    }

    /**
     * @throws IOException if it cannot be deleted, or is neither kept nor whole, as the process is ending
     */
    @Override
    public void close() throws IOException {
        closed.countDown();
        if (!isPassed())
            throw ended();
        FolderTree.delete(path);
    }

    /** Answers whether it is kept, or the process goes on. */
    private synchronized boolean isPassed() {
        if (ending)
            return false; // the hook is at work in it
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            return kept;
        }
    }
}
