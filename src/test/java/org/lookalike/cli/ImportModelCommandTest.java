package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportModelCommandTest {
    @TempDir
    private Path folder;

    @Test
    void warnsBeforeItRunsAProgram() throws IOException {
        Path program = Files.writeString(folder.resolve("theirs.pt"), "a program");
        CommandRun run = CommandRun.of("models", "import", program, "--torchscript", "--name", "theirs", "--models",
                folder);
        assertEquals(1, run.exitCode());
        assertTrue(
                run.err().contains("is a program: whoever wrote " + program + " can do on this machine what you can"),
                run.err());
        CommandRun trusted = CommandRun.of("models", "import", program, "--torchscript", "--trust", "--name", "theirs",
                "--models", folder);
        assertEquals(1, trusted.exitCode());
        assertTrue(trusted.err().contains("Running " + program), trusted.err());
        assertTrue(trusted.err().contains("is no TorchScript program"), trusted.err());
        assertFalse(Files.exists(folder.resolve("theirs")));
        assertEquals(2, CommandRun.of("models", "import", program, "--name", "theirs").exitCode());
    }
}
