package org.lookalike.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void everySettingSaysWhoMadeIt() throws Exception {
        Path file = Files.writeString(folder.resolve("lookalike.yaml"), "stop-timeout: 7\n");
        CommandLine commands = new CommandLine(new Lookalike());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        Settings.apply(commands, Map.of("LOOKALIKE_WATCH", "true"), file);
        var parsed = commands.parseArgs("serve", "--port", "0");
        String settings = Configuration.of(parsed.subcommand().commandSpec().commandLine());
        List<String> lines = settings.lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
        assertTrue(lines.contains("port 0 (command line)"), settings);
        assertTrue(lines.contains("watch true (environment, LOOKALIKE_WATCH)"), settings);
        assertTrue(lines.contains("stop-timeout 7 (lookalike.yaml)"), settings);
        assertTrue(lines.contains("host 127.0.0.1 (default)"), settings);
    }

    @Test
    void secretsAreOnlySaidToBeThere() {
        assertEquals("set", Configuration.shown("api-key", "abc"));
        assertEquals("set", Configuration.shown("tls-password", "abc"));
        assertEquals("-", Configuration.shown("token", null));
        assertEquals("7070", Configuration.shown("port", 7070));
    }
}
