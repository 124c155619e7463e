package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FuzzLogTest {
    @TempDir
    private Path folder;

    @Test
    void executionsOfSeveralRunsAddUp() throws IOException {
        Path file = folder.resolve("RUNS.tsv");
        assertEquals(new FuzzLog(List.of()), FuzzLog.read(file));

        FuzzLog.append(file, new FuzzLog.Run("2026-01-02", "abc", "jpeg", 300, 1_000, 1));
        FuzzLog.append(file, new FuzzLog.Run("2026-01-02", "abc", "training", 300, 20, 0));
        FuzzLog.append(file, new FuzzLog.Run("2026-01-03", "def", "jpeg", 1800, 7_000, 0));

        assertEquals(Map.of("jpeg", 8_000L, "training", 20L), FuzzLog.read(file).executions());
        assertEquals("day\tcommit\ttarget\tseconds\texecutions\tfindings", Files.readAllLines(file).getFirst());
    }
}
