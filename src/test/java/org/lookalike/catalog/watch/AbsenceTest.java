package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AbsenceTest {
    @TempDir
    private Path folder;
    private final Map<Path, String> drives = new HashMap<>();
    private final Sights sights = new Sights(path -> false, new Pretended());
    private Path album;
    private Path rose;

    @BeforeEach
    void fill() throws IOException {
        album = Files.createDirectories(folder.resolve("album"));
        rose = album.resolve("rose.jpg");
        Files.writeString(rose, "a rose");
    }

    /** Each directory lies on the drive that was put there, else on its parent's. */
    private final class Pretended implements Drives {
        @Override
        public Optional<Object> number(Path directory) {
            return name(directory);
        }

        @Override
        public Optional<Object> name(Path directory) {
            Path there = directory;
            while (there != null && !drives.containsKey(there))
                there = there.getParent();
            return Optional.ofNullable(there).map(drives::get);
        }
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
        sights.of(album);
        Files.delete(rose);
        Files.delete(album);
        assertTrue(isGone(rose));
    }

    @Test
    void aFolderThatNobodySawMayBeWhereADriveWas() throws IOException {
        Files.writeString(folder.resolve("daisy.jpg"), "a daisy");
        Files.delete(rose);
        Files.delete(album);
        assertFalse(isGone(rose), "the drive was gone before the program was started");
        Files.createDirectory(album);
        sights.of(album);
        Files.delete(album);
        assertFalse(isGone(rose), "it came after the folder was looked into");
    }

    @Test
    void aFolderWhereADriveWasTellsNothingOfIt() throws IOException {
        Path deep = Files.createDirectory(album.resolve("deep"));
        Path daisy = Files.writeString(deep.resolve("daisy.jpg"), "a daisy");
        drives.put(album, "one");
        sights.of(album);
        sights.of(deep);
        Files.delete(rose);
        Files.delete(daisy);
        Files.writeString(deep.resolve("placeholder"), "here goes the drive");
        assertTrue(isGone(rose), "the drive is there, its file is not");
        drives.remove(album);
        assertFalse(isGone(rose));
        assertFalse(isGone(daisy));
        drives.put(album, "two");
        assertFalse(isGone(rose));
        drives.put(album, "one");
        assertTrue(isGone(daisy));
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
