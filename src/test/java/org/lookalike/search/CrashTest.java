package org.lookalike.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CrashTest {
    private static final int BATCH = 40;

    @TempDir
    Path folder;

    /** Each child continues where the last one was killed; whatever it said was committed must be there. */
    @Test
    void aKilledWriterLosesNothingThatWasCommitted() throws Exception {
        int committed = 0;
        for (int batches : List.of(1, 3, 2)) {
            committed = killAfter(batches, committed);
            try (PictureIndex index = Sample.open(folder, 64)) {
                long pictures = index.stats().pictures();
                assertTrue(pictures >= committed, pictures + " of at least " + committed);
                for (int n = 0; n < committed; n++)
                    assertTrue(index.find(Sample.id(n)).isPresent(), "picture " + n);
                assertEquals(pictures, index.browse(Filter.NONE, 0, 1).total());
            }
        }
    }

    private int killAfter(int batches, int start) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), folder.toString(),
                Integer.toString(start)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int committed = start;
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < batches; i++) {
                String line = said.readLine();
                assertNotNull(line, "the child ended by itself");
                committed = Integer.parseInt(line);
            }
        } finally {
            child.destroyForcibly();
            assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        }
        return committed;
    }

    /** Puts pictures for ever and says after each commit how many there are. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try (PictureIndex index = Sample.open(Path.of(args[0]), 64)) {
                int n = Integer.parseInt(args[1]);
                while (true) {
                    for (IndexedPicture p : Sample.pictures(BATCH, 64, n))
                        index.put(renumbered(p, n++));
                    index.commit();
                    System.out.println(n); // the test, another process, reads what was committed
                }
            }
        }

        private static IndexedPicture renumbered(IndexedPicture p, int n) {
            return Sample.picture(n, p.embedding(), p.category(), null);
        }
    }
}
