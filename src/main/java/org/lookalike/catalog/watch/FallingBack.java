package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Is told by the system of changes as long as it can be, and looks by itself after that. */
final class FallingBack implements Lookout {
    private static final System.Logger LOG = System.getLogger(FallingBack.class.getName());

    private final Sights sights;
    private final Roots roots;
    private final Duration poll;
    private final Consumer<Notice> notices;
    /** Null until it is begun. */
    private volatile @Nullable Lookout now;
    private boolean fellBack;

    /** How to be told of changes. */
    @FunctionalInterface
    interface Telling {
        /**
         * @param overflow what to do when the system lost count
         * @throws IOException if the system tells nobody, or no more
         */
        Lookout begin(Sights sights, Runnable overflow) throws IOException;
    }

    /** @param poll how often it looks by itself */
    FallingBack(Sights sights, Roots roots, Duration poll, Consumer<Notice> notices) {
        this.sights = sights;
        this.roots = roots;
        this.poll = poll;
        this.notices = notices;
    }

    /** With all folders. */
    void begin(Telling telling, Runnable overflow) {
        try {
            Lookout told = telling.begin(sights, overflow);
            now = told;
            for (Path root : roots.all())
                told.begin(root);
        } catch (IOException e) {
            notices.accept(new Notice.Polls(String.valueOf(e.getMessage())));
            close();
            poll();
        }
    }

    /** Likewise, never told by the system. */
    void poll() {
        var polled = new Polled(sights, poll);
        for (Path root : roots.all())
            polled.begin(root);
        now = polled;
    }

    @Override
    public void begin(Path folder) {
        try {
            current().begin(folder);
        } catch (IOException e) {
            fallBack(e);
        }
    }

    /** All folders may have changed when they can no longer be watched as before. */
    @Override
    public boolean look(Dirty dirty, Duration atMost) throws InterruptedException {
        try {
            if (!fellBack)
                return current().look(dirty, atMost);
        } catch (IOException e) {
            fallBack(e);
        }
        fellBack = false;
        dirty.mark(roots.all());
        return true;
    }

    private void fallBack(IOException e) {
        notices.accept(new Notice.Polls(String.valueOf(e.getMessage())));
        close();
        poll();
        fellBack = true;
    }

    private Lookout current() {
        return Objects.requireNonNull(now, "it is begun");
    }

    @Override
    public void close() {
        Lookout begun = now;
        try {
            if (begun != null)
                begun.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "watching folders did not end cleanly: " + e.getMessage());
        }
    }
}
