package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AbsenceTest {
    @TempDir
    private Path folder;
    private final Sights sights = new Sights(path -> false);
    private Path album;
    private Path rose;

    @BeforeEach
    void fill() throws IOException {
        album = Files.createDirectories(folder.resolve("album"));
        rose = album.resolve("rose.jpg");
        Files.writeString(rose, "a rose");
    }

    private boolean isGone(Path file) {
        return new Absence(sights).test(file);
    }

    @Test
    void aDeletedFileIsGoneAndAFileThatIsThereIsNot() throws IOException {
        Path daisy = Files.writeString(rose.resolveSibling("daisy.jpg"), "a daisy");
        assertFalse(isGone(rose));
        Files.delete(rose);
        assertTrue(isGone(rose));
        assertFalse(isGone(daisy));
    }

    @Test
    void soIsAllOfADeletedFolderIfItsOwnFolderHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("daisy.jpg"), "a daisy");
        Files.delete(rose);
        Files.delete(album);
        assertTrue(isGone(rose));
    }

    @Test
    void anEmptyFolderMayBeWhereADriveWas() throws IOException {
        Files.delete(rose);
        assertFalse(isGone(rose), "nobody saw the folder with something in it");
    }

    @Test
    void unlessItWasSeenWithSomethingInIt() throws IOException {
        sights.of(album);
        Files.delete(rose);
        assertTrue(isGone(rose));
    }

    @Test
    void anotherEmptyFolderInItsPlaceIsWhereADriveWas() throws IOException {
        sights.of(album);
        Files.move(album, folder.resolve("unmounted"));
        Files.createDirectory(album);
        assertFalse(isGone(rose));
    }
}
