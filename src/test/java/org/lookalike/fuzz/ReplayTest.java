package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Every target with its seeds, with what was kept of earlier runs, and with every input that once was a finding. */
class ReplayTest {

    static List<String> targets() {
        return Targets.names();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatWasFoundStaysRight(String name) throws IOException {
        FuzzTarget target = Targets.open(name);
        FuzzFolders folders = FuzzFolders.of(name);
        for (byte[] seed : target.seeds())
            assertDoesNotThrow(() -> Fuzzing.take(target, seed));
        List<Path> files = new ArrayList<>(FuzzFolders.files(folders.regressions()));
        files.addAll(FuzzFolders.files(folders.kept()));
        for (Path file : files) {
            byte[] input = Files.readAllBytes(file);
            assertDoesNotThrow(() -> Fuzzing.take(target, input), file::toString);
        }
        assertFalse(target.seeds().isEmpty());
    }
}
