package org.lookalike.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
