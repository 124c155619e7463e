package org.lookalike.catalog.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of trouble, of which there is none in the folders themselves. */
class FolderWatchTest {
    @TempDir
    private Path folder;
    private final List<List<Part>> updates = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("a"));
    }

    /** Told of what a test says, and of nothing else. */
    private static final class Scripted implements Lookout {
        final LinkedBlockingQueue<Runnable> script = new LinkedBlockingQueue<>();
        private final List<Path> begun = new CopyOnWriteArrayList<>();
        private volatile @Nullable IOException failure;

        @Override
        public void begin(Path root) {
            begun.add(root);
        }

        @Override
        public boolean look(Dirty dirty, Duration atMost) throws IOException, InterruptedException {
            Runnable next = script.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
            if (next != null)
                next.run();
            if (failure != null)
                throw failure;
            return next != null;
        }

        @Override
        public void close() {}
    }

    private Watched watched(FallingBack.Telling telling, FolderWatch.Updating updating) {
        return new Watched(it -> new FolderWatch(List.of(folder), path -> false, Watched.QUICK, updating, it::hear,
                telling));
    }

    private void note(Changed changed) {
        updates.add(changed.parts());
    }

    @Test
    void afterAnOverflowEverythingIsLookedAt() throws Exception {
        var scripted = new Scripted();
        var overflow = new ArrayList<Runnable>();
        try (var watched = watched((sights, lost) -> {
            overflow.add(lost);
            return scripted;
        }, this::note)) {
            watched.await(Notice.UpToDate.class, 1);
            scripted.script.add(() -> overflow.getFirst().run());
            watched.await(Notice.UpToDate.class, 2);
            assertEquals("UpToDate Overflow UpToDate", watched.kinds());
        }
        assertEquals(List.of(List.of(Part.whole(folder)), List.of(Part.whole(folder))), updates);
        assertEquals(List.of(folder, folder), scripted.begun);
    }

    @Test
    void whereThereAreNoWatchesLeftItLooksAgainAndAgain() throws Exception {
        try (var watched = watched((sights, lost) -> {
            throw new IOException("User limit of inotify watches reached");
        }, this::note)) {
            watched.await(Notice.UpToDate.class, 1);
            Files.writeString(folder.resolve("a/rose.jpg"), "a rose");
            watched.await(Notice.UpToDate.class, 2);
            assertTrue(watched.kinds().startsWith("Polls UpToDate"), watched::kinds);
        }
        assertEquals(List.of(new Part(folder, folder.resolve("a"))), updates.get(1));
    }

    @Test
    void whenTheyRunOutLaterToo() throws Exception {
        var scripted = new Scripted();
        try (var watched = watched((sights, lost) -> scripted, this::note)) {
            watched.await(Notice.UpToDate.class, 1);
            scripted.script.add(() -> scripted.failure = new IOException("User limit of inotify watches reached"));
            watched.await(Notice.Polls.class, 1);
            watched.await(Notice.UpToDate.class, 2);
        }
        assertEquals(List.of(Part.whole(folder)), updates.get(1));
    }

    @Test
    void whatFailsIsSaidOnceAndTriedUntilItWorks() throws Exception {
        var left = new LinkedBlockingQueue<>(List.of(1, 2, 3));
        try (var watched = watched(Notified::new, changed -> {
            note(changed);
            if (left.poll() != null)
                throw new IOException("No space left on device");
        })) {
            watched.await(Notice.UpToDate.class, 1);
            assertEquals("Failed UpToDate", watched.kinds());
        }
        assertEquals(4, updates.size());
    }

    @Test
    void aFolderThatIsAwayIsNotLookedAtUntilItIsBack() throws Exception {
        Path away = folder.resolveSibling(folder.getFileName() + " away");
        try (var watched = watched(Notified::new, this::note)) {
            watched.await(Notice.UpToDate.class, 1);
            Files.move(folder, away);
            watched.await(Notice.Lost.class, 1);
            int before = updates.size();
            Files.move(away, folder);
            watched.await(Notice.Back.class, 1);
            watched.await(() -> updates.size() > before);
            assertEquals(List.of(Part.whole(folder)), updates.getLast());
            int now = updates.size();
            Files.writeString(folder.resolve("a/rose.jpg"), "a rose");
            watched.await(() -> updates.size() > now);
        }
    }

    @Test
    void whereADriveCameOrAnotherOneItBeginsAnew() throws Exception {
        Path a = folder.resolve("a");
        Path bare = folder.resolveSibling(folder.getFileName() + " bare");
        var scripted = new Scripted();
        try (var watched = watched((sights, lost) -> {
            sights.of(a); // it is empty
            return scripted;
        }, this::note)) {
            watched.await(Notice.UpToDate.class, 1);
            scripted.script.add(() -> replace(a, bare));
            watched.await(() -> updates.size() > 1);
        }
        assertEquals(List.of(folder, a), scripted.begun);
        assertEquals(List.of(new Part(folder, a)), updates.get(1));
    }

    /** As mounting a drive does: another directory under the same name, of which nobody is told. */
    private static void replace(Path directory, Path away) {
        try {
            Files.move(directory, away);
            Files.createDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
