package org.lookalike.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.NamedPipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecodingWorkerTest {
    private static final MemoryBudget MEMORY = new MemoryBudget(8 << 20);

    @Test
    void endsWhenNobodyAsksAnyMore() throws IOException, InterruptedException {
        try (PixelArea area = PixelArea.create()) {
            Process worker = WorkerCommand.start(DecodingWorker.class, MEMORY, MEMORY, area);
            assertEquals(Wire.READY, worker.getInputStream().read());

            worker.getOutputStream().close();

            assertEquals(0, worker.waitFor());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsWithWhoAskedAlsoInTheMiddleOfAFile(@TempDir Path folder) throws Exception {
        Path pipe = NamedPipe.at(folder.resolve("pipe"));
        Process asking = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Asking.class.getName(), "loop-holding " + pipe).redirectErrorStream(true).start();
        try (BufferedReader held = Files.newBufferedReader(pipe)) {
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(held.readLine())).orElseThrow();
            try {
                assertTrue(asking.descendants().anyMatch(worker::equals));

                asking.destroyForcibly().waitFor();

                assertNull(held.readLine(), "the pipe ends when its last process has ended");
            } finally {
                worker.destroyForcibly();
            }
        } finally {
            asking.destroyForcibly();
        }
    }

    /** Asks for a file that is never decoded, and would wait for an hour. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] args) {
            try (var workers = new Workers(WorkerOptions.DEFAULT, BadWorker.class, MEMORY, MEMORY)) {
                workers.decode(new Source.InMemory(args[0].getBytes(StandardCharsets.UTF_8), "loop.jpg"),
                        DecoderOptions.DEFAULT.withMaxSeconds(3600));
            }
        }
    }

    @Test
    void readsAFileWhereverItIs(@TempDir Path folder) throws IOException {
        byte[] png = Fixtures.file(Fixtures.drawn(48, 32), "png");
        Path file = Files.write(folder.resolve("Blüte 花.png"), png);

        PictureFacts facts = Fixtures.readable(new Decoder(DecoderOptions.DEFAULT).decode(file)).facts();

        assertEquals(ContentId.of(png), facts.id());
    }

    /** Pixels that fit into the shared memory, and more than fit. */
    @Test
    void saysWhatDecodingHereSays() {
        for (int side : new int[]{48, 400, 1200}) {
            byte[] png = Fixtures.file(Fixtures.drawn(side, side), "png");

            Picture there = Fixtures.readable(new Decoder(DecoderOptions.FULL_SIZE).decode(png, "a.png"));
            Picture here = Fixtures.readable(Decoder.inProcess(DecoderOptions.FULL_SIZE).decode(png, "a.png"));

            assertEquals(here.facts(), there.facts());
            assertArrayEquals(here.pixels().rgb(), there.pixels().rgb());
        }
    }

    @Test
    void leavesNoNameOfItsMemoryBehind() throws IOException {
        try (PixelArea area = PixelArea.create(); PixelArea same = PixelArea.open(area.file())) {
            area.forgetName();
            byte[] seen = new byte[3];

            area.write(new byte[]{1, 2, 3});
            same.read(seen);

            assertFalse(Files.exists(area.file()));
            assertArrayEquals(new byte[]{1, 2, 3}, seen);
        }
    }
}
