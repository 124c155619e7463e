package org.lookalike.train.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
