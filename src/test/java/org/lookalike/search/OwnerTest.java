package org.lookalike.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever finds an index locked is told by whom. */
class OwnerTest {
    @TempDir
    Path folder;

    @Test
    void theHolderIsNamedUntilItCloses() {
        try (PictureIndex index = Sample.open(folder, 8)) {
            assertInstanceOf(Opened.Locked.class, PictureIndexes.open(folder, Sample.SPACE, 8));
            Owner owner = Owner.of(folder).orElseThrow();
            assertEquals(ProcessHandle.current().pid(), owner.process());
            assertTrue(
                    owner.sentence().matches(".+, process \\d+ on host \\S+ since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d,"),
                    owner.sentence());
            index.commit();
        }
        assertEquals(Optional.empty(), Owner.of(folder));
        Sample.open(folder, 8).close();
    }

    @Test
    void anotherProcessIsNamedAndOneThatWasKilledIsNot() throws Exception {
        Process other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-D" + Owner.COMMAND + "=lookalike serve", "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("open", said.readLine());
            assertInstanceOf(Opened.Locked.class, PictureIndexes.open(folder, Sample.SPACE, 8));
            Owner owner = Owner.of(folder).orElseThrow();
            assertEquals(other.pid(), owner.process());
            assertEquals("lookalike serve", owner.what());
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(1, TimeUnit.MINUTES));
        }
        assertTrue(Files.exists(folder.resolve("writer.txt")));
        assertEquals(Optional.empty(), Owner.of(folder), "it has ended");
        Sample.open(folder, 8).close();
    }

    @Test
    void whoOpensItsWriterAgainAfterTheDiskFailedIsNamedAgain() throws IOException {
        var disk = new FailingDisk(FSDirectory.open(folder));
        try (PictureIndex index = Sample.ready(PictureIndexes.write(disk, folder, Sample.SPACE, 8, Tuning.DEFAULT))) {
            index.put(Sample.pictures(1, 8, 1).getFirst());
            disk.fail("Input/output error");
            assertThrows(UncheckedIOException.class, index::commit);
            disk.fail("");
            Files.delete(folder.resolve("writer.txt")); // as whoever had the index meanwhile did
            index.commit();
            assertEquals(ProcessHandle.current().pid(), Owner.of(folder).orElseThrow().process());
        }
        assertEquals(Optional.empty(), Owner.of(folder));
    }

    @Test
    void aProcessOfAnotherHostIsAnotherEvenIfItHasTheSameNumber() throws IOException {
        try (PictureIndex index = Sample.open(folder, 8)) {
            Files.writeString(folder.resolve("writer.txt"), "lookalike serve\n" + ProcessHandle.current().pid()
                    + "\nanother-container\n2026-01-02T03:04:05\n");
            assertEquals(0, index.stats().pictures());
        }
        assertEquals("another-container", Owner.of(folder).orElseThrow().host());
    }

    /** Holds an index until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (PictureIndex index = Sample.open(Path.of(args[0]), 8)) {
                System.out.println("open"); // the test, another process, waits for it
                while (System.in.read() >= 0)
                    index.refresh();
            }
        }
    }
}
