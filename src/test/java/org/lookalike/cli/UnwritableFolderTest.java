package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lookalike.catalog.DrawnIndex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where nothing may be written, one sentence names the place and says why. */
class UnwritableFolderTest {
    /** Linux lets nobody make folders there, not even root. */
    private static final Path NOBODYS = Path.of("/sys/lookalike-test");

    @TempDir
    private Path temporary;
    private DrawnIndex drawn;
    private Path snapshot;
    private Path export;

    @BeforeEach
    void draw() throws IOException {
        drawn = DrawnIndex.of(temporary, 2);
        snapshot = temporary.resolve("snapshot");
        export = temporary.resolve("export");
        assertEquals(0, CommandRun.of("snapshot", snapshot, "--index", drawn.root()).exitCode());
        assertEquals(0, CommandRun.of("export", export, "--index", drawn.root()).exitCode());
    }

    private void assertNothingIsWrittenTo(Path folder) {
        assertRefused(folder, "index", drawn.pictures(), "--index", folder);
        assertRefused(folder, "serve", "--port", 0, "--index", folder);
        assertRefused(folder, "import", export, "--index", folder);
        assertRefused(folder, "restore", snapshot, "--index", folder);
        assertRefused(folder, "snapshot", folder, "--index", drawn.root());
        assertRefused(folder, "export", folder, "--index", drawn.root());
        assertFalse(Files.exists(folder));
    }

    private static void assertRefused(Path folder, Object... args) {
        CommandRun run = CommandRun.of(args);
        assertEquals(1, run.exitCode(), run.err());
        assertEquals("", run.out());
        String sentence = run.err().lines().reduce("", (before, last) -> last);
        assertTrue(sentence.matches("lookalike: (no permission for|cannot use) " + folder.getParent()
                + "/\\.?" + folder.getFileName() + "[^:]*(: .+)?"), run.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatNobodyCanMakeIsNamed() {
        assertNothingIsWrittenTo(NOBODYS);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatMayOnlyBeReadIsNamed() throws IOException {
        Path readOnly = Files.createDirectory(temporary.resolve("read-only"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(readOnly), "skipped: root may write anywhere");

        assertNothingIsWrittenTo(readOnly.resolve("index"));
    }
}
