package org.lookalike.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What waits for a commit is done after it, whatever fails on the way. */
class AfterCommitTest {
    private static final int DIMENSIONS = 8;

    @TempDir
    Path folder;
    private ForgetfulDisk disk;
    private PictureIndex index;
    private final Random random = new Random(1);

    @BeforeEach
    void open() throws IOException {
        disk = new ForgetfulDisk(folder);
        index = Sample.ready(PictureIndexes.write(disk, folder, Sample.SPACE, DIMENSIONS, Tuning.DEFAULT));
    }

    @AfterEach
    void close() {
        disk.failing = false;
        index.close();
    }

    /** Takes a commit, and then cannot be read. */
    private static final class ForgetfulDisk extends FilterDirectory {
        private boolean failsNext;
        private volatile boolean failing;

        ForgetfulDisk(Path folder) throws IOException {
            super(FSDirectory.open(folder));
        }

        @Override
        public void rename(String source, String target) throws IOException {
            super.rename(source, target);
            failing |= failsNext;
            failsNext = false;
        }

        @Override
        public IndexInput openInput(String name, IOContext context) throws IOException {
            if (failing)
                throw new IOException("Input/output error");
            return super.openInput(name, context);
        }
    }

    private void put(int n) {
        index.put(Sample.picture(n, Sample.embedding(random, DIMENSIONS), "rose", null));
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingDone() {
        List<Integer> done = new ArrayList<>();
        put(1);
        index.afterCommit(() -> done.add(1));
        index.afterCommit(() -> {
            throw new UncheckedIOException(new IOException("the file is busy"));
        });
        index.afterCommit(() -> done.add(3));
        index.commit();
        assertEquals(List.of(1, 3), done);
        assertEquals(1, index.stats().pictures());
    }

    @Test
    void whatWasToBeDoneIsNotForgottenIfTheCommitIsDurableButCannotBeReadYet() {
        var done = new AtomicInteger();
        put(1);
        index.afterCommit(done::incrementAndGet);
        disk.failsNext = true;
        assertThrows(UncheckedIOException.class, index::commit);
        assertEquals(0, done.get());
        disk.failing = false;
        index.commit();
        assertEquals(1, done.get());
        assertEquals(1, index.stats().pictures());
    }
}
