package org.lookalike.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheOldOnesPlace() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, new byte[]{1});
        WholeFile.write(file, new byte[]{2, 3});

        assertEquals(2, Files.size(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void leavesTheOldOneAndNoRestsWhereItFails() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.createDirectories(file.resolve("inside"));

        assertThrows(IOException.class, () -> WholeFile.write(file, new byte[]{1}));

        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void whatFailsHalfWayLeavesTheOldOneAndNoRests() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, new byte[]{1});
        IOException failed = assertThrows(IOException.class, () -> WholeFile.writeText(file, out -> {
            out.write("half");
            throw new IOException("the disk is full");
        }));
        assertEquals("cannot write " + file + ": the disk is full", failed.getMessage());
        assertArrayEquals(new byte[]{1}, Files.readAllBytes(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void whatALinkNamesIsReplacedNotTheLink() throws IOException {
        Path file = folder.resolve("deep/er/a.txt");
        WholeFile.write(file, new byte[]{1});
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, new byte[]{2, 3});
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[]{2, 3}, Files.readAllBytes(file));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
