package org.lookalike.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.NamedPipe;
import org.lookalike.catalog.snapshot.Restore;
import org.lookalike.catalog.snapshot.Snapshot;
import org.lookalike.search.IndexedPicture;
import org.lookalike.search.Opened;
import org.lookalike.search.PictureIndex;
import org.lookalike.search.PictureIndexes;
import org.lookalike.search.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A collection is copied while it changes, and brought back. */
class SnapshotTest {
    @TempDir
    Path temporary;
    private DrawnIndex drawn;
    private Path snapshot;
    private Path restored;

    @BeforeEach
    void draw() throws IOException {
        drawn = DrawnIndex.of(temporary, 12);
        snapshot = temporary.resolve("backups/monday");
        restored = temporary.resolve("restored");
        Files.createDirectories(drawn.root().resolve("collections"));
        Files.writeString(drawn.root().resolve("labels-waiting.csv"), "0".repeat(64) + ",later\n");
        Files.createDirectories(drawn.root().resolve("taught/taught-1"));
        Files.writeString(drawn.root().resolve("taught/taught-1/head"), "weights");
    }

    private PictureIndex openRestored() {
        return ((Opened.Ready) PictureIndexes.open(restored.resolve("lucene"), DrawnIndex.SPACE, DrawnIndex.DIMENSIONS))
                .index();
    }

    @Test
    void everythingComesBackWhileItIsServed() throws IOException {
        try (PictureIndex served = drawn.open()) {
            drawn.put(served, 50, "not committed");
            assertTrue(Snapshot.of(drawn.root(), snapshot).files() > 12);
            served.commit();
        }
        Restore.of(snapshot, restored);
        assertEquals(List.of(), Checkup.of(restored).findings());
        assertEquals("weights", Files.readString(restored.resolve("taught/taught-1/head")));
        assertEquals(5, WithoutModel.all(restored).size(), "four labels of pictures, one that waits");
        try (PictureIndex index = openRestored()) {
            assertEquals(12, index.stats().pictures());
            assertTrue(Files.exists(restored.resolve("thumbs").resolve(drawn.id(3).hex().substring(0, 2))));
        }
    }

    @Test
    void uploadedPicturesAreWhereTheCollectionIs() throws IOException {
        Path upload = drawn.root().resolve("uploads/one.png");
        try (PictureIndex index = drawn.open()) {
            IndexedPicture one = drawn.put(index, 20, "mine");
            Files.createDirectories(drawn.root().resolve("uploads"));
            Files.copy(drawn.file(20), upload);
            Place there = new Place(upload.toString(), drawn.root().resolve("uploads").toString(), 1, 2, null);
            index.put(new IndexedPicture(one.facts(), List.of(one.places().getFirst(), there), "mine", null,
                    one.miniature(), one.embedding()));
        }
        Snapshot.of(drawn.root(), snapshot);
        Object drive = Files.readAttributes(Files.createDirectories(restored), BasicFileAttributes.class).fileKey();
        assertEquals(1, Restore.of(snapshot, restored).relocated());
        assertEquals(drive, Files.readAttributes(restored, BasicFileAttributes.class).fileKey());
        try (PictureIndex index = openRestored()) {
            Path now = restored.resolve("uploads/one.png");
            assertTrue(index.known(now.toString()).isPresent());
            assertTrue(index.known(upload.toString()).isEmpty());
            assertTrue(index.known(drawn.file(20).toString()).isPresent());
            assertEquals("mine", index.find(drawn.id(20)).orElseThrow().givenCategory());
            assertTrue(Files.exists(now));
        }
        assertTrue(Checkup.of(restored).clean());
    }

    @Test
    void whateverChangesMeanwhileTheCopyIsOfOneMoment() throws Exception {
        Path thumbnails = Files.createDirectories(drawn.root().resolve("thumbs/00"));
        for (int n = 0; n < 2_000; n++) // looking at them takes time, in which more changes
            Files.createFile(thumbnails.resolve("%064x".formatted(n)));
        var done = new AtomicInteger();
        try (PictureIndex served = drawn.open(); var writing = Executors.newSingleThreadExecutor()) {
            var changes = new SteadyChanges(drawn, served);
            for (int n = 0; n < 3; n++) {
                int before = done.get();
                Path each = temporary.resolve("copy-" + n);
                Path back = temporary.resolve("back-" + n);
                var copied = new AtomicBoolean();
                Future<?> writer = writing.submit(() -> {
                    for (; !copied.get(); done.incrementAndGet())
                        changes.make(done.get());
                    return null;
                });
                try {
                    Snapshot.of(drawn.root(), each);
                } finally {
                    copied.set(true);
                }
                writer.get();
                Restore.of(each, back);
                Checkup.Report report = Checkup.of(back);
                assertTrue(report.clean(), () -> report.toString());
                int there = changes.requireFirst(back);
                assertTrue(before <= there && there <= done.get() + 1, before + " " + there + " " + done.get());
            }
        }
    }

    @Test
    void aDamagedSnapshotIsNotRestoredAndItsFilesAreNamed() throws IOException {
        Snapshot.of(drawn.root(), snapshot);
        Path thumbnail = snapshot.resolve(drawn.root().relativize(drawn.thumbnail(1)));
        byte[] bytes = Files.readAllBytes(thumbnail);
        bytes[20] ^= 1;
        Files.write(thumbnail, bytes);
        Files.delete(snapshot.resolve("taught/taught-1/head"));
        IOException refused = assertThrows(Restore.Damaged.class, () -> Restore.of(snapshot, restored));
        assertTrue(String.valueOf(refused.getMessage()).contains("taught/taught-1/head, thumbs/"),
                refused.getMessage());
        assertFalse(Files.exists(restored));
        try (var left = Files.list(temporary)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void pathsThatLeadElsewhereAreRefused() throws IOException {
        Snapshot.of(drawn.root(), snapshot);
        for (String path : List.of("../evil", "/etc/evil", "a/../../evil", "..\\evil", ".", "a\0b",
                "a".repeat(4_097))) {
            Files.writeString(snapshot.resolve("SHA256SUMS"), "0".repeat(64) + "  " + path + "\n");
            IOException refused = assertThrows(IOException.class, () -> Restore.of(snapshot, restored), path);
            assertTrue(String.valueOf(refused.getMessage()).contains("SHA256SUMS"), refused.getMessage());
        }
        assertFalse(Files.exists(restored));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void whoMayReadWhatIsAsBeforeAndTheKeysAreTheirOwnersAlone() throws IOException {
        Path keys = Files.writeString(drawn.root().resolve("keys.json"), "{}");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(drawn.root().resolve("labels-waiting.csv"),
                PosixFilePermissions.fromString("rw-r-----"));
        Snapshot.of(drawn.root(), snapshot);
        assertEquals("rw-------", permissions(snapshot.resolve("keys.json")));
        Files.setPosixFilePermissions(snapshot.resolve("keys.json"), PosixFilePermissions.fromString("rw-r--r--"));
        Restore.of(snapshot, restored);
        assertEquals("rw-------", permissions(restored.resolve("keys.json")));
        assertEquals("rw-r-----", permissions(restored.resolve("labels-waiting.csv")));
    }

    private void assertDamaged(String name) {
        IOException refused = assertThrows(IOException.class, () -> Restore.of(snapshot, restored), name);
        assertTrue(String.valueOf(refused.getMessage()).contains(name), refused.getMessage());
        assertFalse(Files.exists(restored));
    }

    @Test
    void nothingButItsOwnFilesIsReadInASnapshot() throws IOException {
        Snapshot.of(drawn.root(), snapshot);
        Path away = Files.createDirectories(temporary.resolve("away"));
        for (String name : List.of("taught/taught-1/head", "snapshot.json", "SHA256SUMS")) {
            Path file = snapshot.resolve(name);
            Path real = Files.move(file, away.resolve(file.getFileName()));
            Files.createSymbolicLink(file, real);
            assertDamaged(name);
            Files.delete(file);
            NamedPipe.at(file);
            assertDamaged(name);
            Files.delete(file);
            Files.move(real, file);
        }
        Path folder = snapshot.resolve("taught");
        Path real = Files.move(folder, away.resolve("taught"));
        Files.createSymbolicLink(folder, real);
        assertDamaged("taught/taught-1/head");
        Files.delete(folder);
        Files.move(real, folder);
        Restore.of(snapshot, restored);
    }

    @Test
    void noLineIsReadWithoutBounds() throws IOException {
        Snapshot.of(drawn.root(), snapshot);
        try (var sums = FileChannel.open(snapshot.resolve("SHA256SUMS"), StandardOpenOption.WRITE)) {
            sums.write(ByteBuffer.wrap(new byte[]{'x'}), (1L << 30) - 1); // 0 bytes before it take no room on the disk
            assertDamaged("SHA256SUMS line ");
            sums.write(ByteBuffer.wrap(new byte[]{'x'}), 1L << 30);
            assertDamaged("SHA256SUMS has at most 1073741824 bytes");
        }
    }

    /** Where an index is damaged on purpose. */
    @Test
    void whatOnlySeemsToBeAnUploadIsNotMoved() throws IOException {
        String outside = drawn.root().resolve("uploads/../../secret.png").toString();
        try (PictureIndex index = drawn.open()) {
            IndexedPicture one = drawn.put(index, 20, null);
            Place there = new Place(outside, drawn.root().resolve("uploads").toString(), 1, 2, null);
            index.put(new IndexedPicture(one.facts(), List.of(there), null, null, one.miniature(), one.embedding()));
        }
        Snapshot.of(drawn.root(), snapshot);
        assertEquals(0, Restore.of(snapshot, restored).relocated());
        try (PictureIndex index = openRestored()) {
            assertTrue(index.known(outside).isPresent(), "where it was, which leads nowhere");
        }
    }

    @Test
    void nothingIsWrittenIntoAFolderThatHoldsSomething() throws IOException {
        Files.createDirectories(snapshot);
        Files.writeString(snapshot.resolve("mine"), "precious");
        assertThrows(IOException.class, () -> Snapshot.of(drawn.root(), snapshot));
        assertThrows(IOException.class, () -> Snapshot.of(drawn.root(), drawn.root().resolve("inside")));
        assertThrows(IOException.class, () -> Snapshot.of(temporary.resolve("none"), restored));
        assertThrows(IOException.class, () -> Restore.of(snapshot, restored), "no snapshot");
        assertEquals("precious", Files.readString(snapshot.resolve("mine")));
    }
}
