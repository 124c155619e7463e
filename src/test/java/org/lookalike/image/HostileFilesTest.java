package org.lookalike.image;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.image.Decoded.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a path may lead to that is no file, or too much of one. Nobody waits for a pipe here: it would be for ever. */
class HostileFilesTest {
    private final Decoder decoder = Decoder.inProcess(DecoderOptions.DEFAULT);

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.jpg");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        assertRefused("pictures are read from files, and this is a pipe, socket or device", pipe);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsNotReadEvenThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("zero.jpg"), Path.of("/dev/zero"));

        assertRefused("pictures are read from files, and this is a pipe, socket or device", link);
        Files.delete(link); // else JUnit warns of what it leads to
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused("pictures are read from files, and this is a folder", folder);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadInCirclesLeadNowhere() throws IOException {
        Path one = folder.resolve("one.jpg");
        Path other = Files.createSymbolicLink(folder.resolve("other.jpg"), one);
        Files.createSymbolicLink(one, other);

        assertEquals(Reason.NO_ACCESS,
                assertInstanceOf(Decoded.Unreadable.class, decoder.decode(one)).reason());
    }

    @Test
    void aFileOfATerabyteIsNotRead() throws IOException {
        Path file = folder.resolve("holes.png");
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(1L << 40);
        }

        assertEquals(
                new Decoded.Unreadable(file.toString(), Reason.TOO_LARGE,
                        "a picture's file has at most 536,870,912 bytes, got 1,099,511,627,776"),
                decoder.decode(file));
    }

    @Test
    void aFileThatGrowsIsNotReadBeyondWhatWasSetAside() throws IOException {
        Path file = Files.write(folder.resolve("growing.png"), new byte[1000]);

        Refusal refusal = assertThrows(Refusal.class, () -> RegularFile.read(file, 999));

        assertEquals(new Decoded.Unreadable("it", Reason.NO_ACCESS, "the file grows while it is read"),
                refusal.of("it"));
    }

    @Test
    void readersKeepNothingOnDisksAndAreOfThisProgramOrJava() {
        for (PictureFormat format : PictureFormat.values())
            assertTrue(ImageReaders.best(format)
                    .getClass()
                    .getName()
                    .matches("com\\.(sun|twelvemonkeys)\\.imageio\\.plugins\\..*"), format::toString);

        assertFalse(ImageIO.getUseCache());
    }

    private void assertRefused(String detail, Path file) {
        assertEquals(new Decoded.Unreadable(file.toString(), Reason.NO_ACCESS, detail), decoder.decode(file));
    }
}
