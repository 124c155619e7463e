package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Both ways to notice what changes in real folders. */
class LookoutTest {
    @TempDir
    private Path folder;
    private final AtomicInteger overflows = new AtomicInteger();
    private final Dirty dirty = new Dirty();
    private Path below;

    @BeforeEach
    void makeFolders() throws IOException {
        below = Files.createDirectories(folder.resolve("a/b"));
        Files.createDirectories(folder.resolve("c"));
    }

    private Lookout lookout(boolean told) throws IOException {
        var sights = new Sights(path -> path.endsWith("index"), new SystemDrives());
        Lookout lookout = told
                ? new Notified(sights, overflows::incrementAndGet)
                : new Polled(sights, Duration.ofMillis(5));
        lookout.begin(folder);
        return lookout;
    }

    private List<Path> noticed(Lookout lookout) throws IOException, InterruptedException {
        while (!lookout.look(dirty, Duration.ofSeconds(10))) {
            // It will come.
        }
        return dirty.take();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void newAndChangedAndDeletedFilesMakeTheirFolderDirty(boolean told) throws Exception {
        try (Lookout lookout = lookout(told)) {
            Path file = Files.writeString(below.resolve("rose.jpg"), "a rose");
            assertEquals(List.of(below), noticed(lookout));
            Files.writeString(file, "another rose");
            assertEquals(List.of(below), noticed(lookout));
            Files.delete(file);
            assertEquals(List.of(below), noticed(lookout));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void renamedFoldersAreStillWatched(boolean told) throws Exception {
        try (Lookout lookout = lookout(told)) {
            Files.move(folder.resolve("a"), folder.resolve("c/a"));
            Path there = folder.resolve("c/a/b");
            int files = 0;
            do
                Files.writeString(there.resolve(files++ + ".jpg"), "a rose");
            while (!noticed(lookout).contains(there)); // at first the move itself is noticed
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hiddenFilesAndTheIndexItselfAreNothingNew(boolean told) throws Exception {
        Files.createDirectories(folder.resolve("index"));
        try (Lookout lookout = lookout(told)) {
            Files.writeString(below.resolve(".rose.jpg.part"), "half a rose");
            Files.writeString(folder.resolve("index/segments_1"), "a commit");
            Files.writeString(folder.resolve("c/rose.jpg"), "a rose");
            assertEquals(List.of(folder.resolve("c")), noticed(lookout));
        }
    }

    @Test
    void whereTheSystemLostCountItIsSaid() throws Exception {
        try (var lookout = (Notified) lookout(true)) {
            assertTrue(lookout.told(below, event(StandardWatchEventKinds.OVERFLOW), dirty));
            assertEquals(1, overflows.get());
        }
    }

    @Test
    void aClosedLookoutAnswersAtOnce() throws Exception {
        for (boolean told : new boolean[]{true, false}) {
            Lookout lookout = lookout(told);
            lookout.close();
            assertFalse(lookout.look(dirty, Duration.ofDays(1)));
        }
    }

    @Test
    void networkDrivesAreKnownByTheirFileSystem() {
        for (String type : List.of("nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "CEPH"))
            assertTrue(NetworkDrive.is(type), type);
        for (String type : List.of("ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuseblk", "NTFS", "apfs"))
            assertFalse(NetworkDrive.is(type), type);
    }

    private static WatchEvent<Object> event(WatchEvent.Kind<Object> kind) {
        return new WatchEvent<>() {
            @Override
            public Kind<Object> kind() {
                return kind;
            }

            @Override
            public int count() {
                return 1;
            }

            @Override
            public Object context() {
                return "";
            }
        };
    }
}
