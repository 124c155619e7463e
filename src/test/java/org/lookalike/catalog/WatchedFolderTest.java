package org.lookalike.catalog;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookalike.catalog.watch.Changed;
import org.lookalike.catalog.watch.Notice;
import org.lookalike.catalog.watch.WatchOptions;
import org.lookalike.catalog.watch.Watched;
import org.lookalike.image.ContentId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real collection that keeps up with real folders. */
class WatchedFolderTest extends ThreeDiscs {
    private final AtomicLong missing = new AtomicLong();

    private void update(Changed changed) throws IOException, InterruptedException {
        missing.set(catalog.update(changed).missing());
    }

    private Watched watched(boolean polling) throws InterruptedException {
        WatchOptions options = polling ? Watched.QUICK_POLLING : Watched.QUICK;
        Watched watched = Watched.of(folder, options, this::update);
        watched.await(Notice.UpToDate.class, 1);
        return watched;
    }

    private boolean isAt(ContentId id, Path... files) {
        return pathsOf(id).equals(List.of(files).stream().map(Path::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void newChangedMovedAndDeletedPicturesAppear(boolean polling) throws Exception {
        ContentId first = idOf(red);
        ContentId second = idOf(green);
        try (var watched = watched(polling)) {
            assertEquals(3, catalog.stats().index().pictures());
            Path pink = Pictures.disc(folder.resolve("new/deep/pink.png"), Color.PINK, Color.BLACK);
            ContentId added = idOf(pink);
            watched.await(() -> isAt(added, pink));

            Pictures.disc(pink, Color.ORANGE, Color.BLACK);
            ContentId changed = idOf(pink);
            watched.await(() -> isAt(changed, pink) && isAt(added));

            Path moved = Files.move(red, folder.resolve("cold/moved.png"));
            watched.await(() -> isAt(first, moved));
            Path renamed = Files.move(folder.resolve("cold"), folder.resolve("freezing"));
            watched.await(
                    () -> isAt(first, renamed.resolve("moved.png")) && isAt(second, renamed.resolve("green.png")));

            Files.delete(renamed.resolve("moved.png"));
            watched.await(() -> isAt(first));
            assertTrue(catalog.thumbnail(first).isEmpty());
            assertEquals(3, catalog.stats().index().pictures());
        }
    }

    @Test
    void aCopyThatIsStillBeingWrittenIsReadWhenItIsWhole() throws Exception {
        byte[] whole = Files.readAllBytes(Pictures.poster(temporary.resolve("poster.png")));
        Path copy = folder.resolve("poster.png");
        try (var watched = watched(false)) {
            Files.write(copy, List.of("half of it"));
            watched.await(() -> catalog.stats().index().unreadable() == 1);
            Files.write(copy, whole);
            watched.await(() -> isAt(ContentId.of(whole), copy));
            assertEquals(0, catalog.stats().index().unreadable());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDriveThatIsGoneEmptiesNothing(boolean polling) throws Exception {
        Path elsewhere = temporary.resolve("elsewhere");
        try (var watched = watched(polling)) {
            Files.move(folder, elsewhere);
            watched.await(Notice.Lost.class, 1);
            assertEquals(3, catalog.stats().index().pictures());

            Files.createDirectory(folder); // where it was mounted
            watched.await(() -> missing.get() == 3);
            assertEquals(3, catalog.stats().index().pictures());

            Pictures.disc(folder.resolve("other drive.png"), Color.PINK, Color.BLACK);
            watched.await(() -> catalog.stats().index().pictures() == 4);
            assertEquals(3, missing.get());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDriveBelowThatIsGoneWhenTheWatchBeginsEmptiesNothing(boolean polling) throws Exception {
        index();
        Path cold = folder.resolve("cold");
        Path away = Files.move(cold, temporary.resolve("away"));
        try (var watched = watched(polling)) {
            assertEquals(3, catalog.stats().index().pictures());
            assertEquals(1, missing.get());
            Files.move(away, cold);
            watched.await(() -> missing.get() == 0);
            Files.delete(green);
            Files.delete(cold);
            watched.await(() -> catalog.stats().index().pictures() == 2);
        }
    }

    @Test
    void whatWasDeletedWhileNobodyWatchedIsForgottenAtTheStart() throws Exception {
        index();
        ContentId gone = idOf(red);
        Files.delete(red);
        Pictures.disc(red.resolveSibling("other.png"), Color.PINK, Color.BLACK);
        try (var _ = watched(false)) {
            assertTrue(isAt(gone));
            assertEquals(3, catalog.stats().index().pictures());
        }
    }
}
