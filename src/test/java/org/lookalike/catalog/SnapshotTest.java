package org.lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertEquals(1, Restore.of(snapshot, restored).relocated());
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
        var ended = new AtomicBoolean();
        var put = new AtomicInteger();
        try (PictureIndex served = drawn.open()) {
            Thread writing = Thread.ofPlatform().start(() -> {
                try {
                    while (!ended.get()) {
                        int n = 100 + put.get();
                        drawn.put(served, n, null);
                        served.commit();
                        put.incrementAndGet();
                    }
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            for (int n = 0; n < 3; n++) {
                int before = put.get();
                Path each = temporary.resolve("copy-" + n);
                Path back = temporary.resolve("back-" + n);
                Snapshot.of(drawn.root(), each);
                int after = put.get();
                Restore.of(each, back);
                Checkup.Report report = Checkup.of(back);
                assertTrue(report.clean(), () -> report.toString());
                long pictures = report.checked().orElseThrow().pictures() - 12;
                assertTrue(before <= pictures && pictures <= after + 1, before + " " + pictures + " " + after);
            }
            ended.set(true);
            writing.join();
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
        for (String path : List.of("../evil", "/etc/evil", "a/../../evil", "..\\evil", ".")) {
            Files.writeString(snapshot.resolve("SHA256SUMS"), "0".repeat(64) + "  " + path + "\n");
            IOException refused = assertThrows(IOException.class, () -> Restore.of(snapshot, restored), path);
            assertTrue(String.valueOf(refused.getMessage()).contains("SHA256SUMS"), refused.getMessage());
        }
        assertFalse(Files.exists(restored));
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
