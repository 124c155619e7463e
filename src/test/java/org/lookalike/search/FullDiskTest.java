package org.lookalike.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.file.FullDisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The disk fails under an open index, and works again. */
class FullDiskTest {
    private static final int DIMENSIONS = 16;
    private static final Tuning FEW_PENDING = Tuning.DEFAULT.keeping(20, 1_000, ScalarEncoding.PACKED_NIBBLE);

    @TempDir
    Path folder;
    private FailingDisk disk;
    private PictureIndex index;
    private final List<IndexedPicture> pictures = Sample.pictures(200, DIMENSIONS, 1);

    @BeforeEach
    void open() throws IOException {
        disk = new FailingDisk(FSDirectory.open(folder));
        index = Sample.ready(PictureIndexes.write(disk, folder, Sample.SPACE, DIMENSIONS, FEW_PENDING));
        pictures.subList(0, 10).forEach(index::put);
        index.commit();
    }

    @AfterEach
    void close() {
        disk.fail("");
        index.close();
    }

    private void requireAll(int count) {
        index.close();
        try (PictureIndex again = Sample.open(folder, DIMENSIONS)) {
            assertEquals(count, again.stats().pictures());
            for (int n = 0; n < count; n++)
                assertTrue(again.find(Sample.id(n)).isPresent(), "picture " + n);
        }
    }

    @Test
    void onceThereIsSpaceAgainEverythingIsWritten() {
        index.remove(Sample.id(9));
        index.putUnreadable(new UnreadableFile("/broken", "/", 1, 2, "TRUNCATED", "Early."));
        pictures.subList(9, 15).forEach(index::put);
        disk.fail("No space left on device");
        for (int n = 0; n < 3; n++) {
            var full = assertThrows(UncheckedIOException.class, index::commit);
            assertTrue(FullDisk.isCause(full), full.toString());
            assertTrue(index.find(Sample.id(14)).isPresent(), "what waits is still known");
            assertTrue(index.known("/broken").isPresent());
            assertEquals(10, index.browse(Filter.NONE, 0, 1).total(), "and what was there is still found");
        }
        disk.fail("");
        index.put(pictures.get(15));
        index.commit();
        assertEquals(16, index.browse(Filter.NONE, 0, 1).total());
        assertTrue(disk.locks.get() > 1, "Lucene has ended its writer, and another one was opened");
        assertTrue(index.known("/broken").isPresent());
        requireAll(16);
    }

    @Test
    void whileItIsFullWhatIsNotRefusedIsKept() {
        pictures.subList(10, 15).forEach(index::put);
        disk.fail("No space left on device");
        int refused = 0;
        for (IndexedPicture picture : pictures.subList(15, 200))
            try {
                index.put(picture);
            } catch (UncheckedIOException e) {
                refused++;
            }
        assertTrue(refused >= 165, refused + " refused: no more than 20 changes may wait in memory");
        disk.fail("");
        pictures.subList(15, 200).forEach(index::put);
        index.commit();
        requireAll(200);
    }

    @Test
    void whatIsToBeDoneAfterACommitWaitsForOneThatWorks() {
        var done = new AtomicInteger();
        index.put(pictures.get(10));
        index.afterCommit(done::incrementAndGet);
        disk.fail("No space left on device");
        assertThrows(UncheckedIOException.class, index::commit);
        assertEquals(0, done.get());
        disk.fail("");
        index.commit();
        index.commit();
        assertEquals(1, done.get());
    }

    @Test
    void searchesSeeAnotherRevisionAfterTheDiskFailed() {
        long before = index.revision();
        index.put(pictures.get(10));
        disk.fail("Input/output error");
        assertThrows(UncheckedIOException.class, index::commit);
        disk.fail("");
        index.put(pictures.get(11));
        index.commit();
        assertTrue(index.revision() > before);
    }

    @Test
    void anIndexWhoseDriveIsGoneIsNotMadeAnewAndGoesOnWhenItIsBack() throws IOException {
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-unplugged");
        index.put(pictures.get(10));
        disk.fail("Input/output error");
        assertThrows(UncheckedIOException.class, index::commit);
        disk.fail("");
        Files.move(folder, elsewhere);
        var gone = assertThrows(UncheckedIOException.class, index::commit);
        assertTrue(String.valueOf(gone.getMessage()).contains("is its drive connected?"), gone.toString());
        assertFalse(Files.exists(folder));
        Files.move(elsewhere, folder);
        index.commit();
        requireAll(11);
    }

    @Test
    void anotherProcessThatTookOverMeanwhileIsNamed() {
        index.put(pictures.get(10));
        disk.fail("No space left on device");
        assertThrows(UncheckedIOException.class, index::commit);
        disk.fail("");
        try (PictureIndex other = Sample.open(folder, DIMENSIONS)) {
            var taken = assertThrows(UncheckedIOException.class, index::commit);
            assertTrue(String.valueOf(taken.getMessage()).contains("is writing the index"), taken.toString());
            other.put(pictures.get(11));
        }
        index.commit();
        requireAll(12);
    }
}
