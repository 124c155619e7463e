package org.lookalike.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lookalike.fuzz.FuzzTarget;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code lookalike.yaml}, and a command that takes its settings. */
public final class SettingsFuzz implements FuzzTarget {
    private final CommandLine commands = new CommandLine(new Lookalike());
    private final Path file;

    public SettingsFuzz() {
        try {
            file = Files.createTempDirectory("settings").resolve("lookalike.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of("port: 8080\nhost: localhost\n".getBytes(StandardCharsets.UTF_8),
                "k: 5\ncategory: [rose, daisy]\nexact: true\n".getBytes(StandardCharsets.UTF_8),
                "# nothing\n".getBytes(StandardCharsets.UTF_8),
                "{\"index\": \"here\", model: base}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> words() {
        return List.of("port: ", "host: ", "index: ", "model: ", "max-upload-mb: ", "k: ", "category: ", "&a ", "*a",
                "!!java.net.URL", "<<: ", "- ", "? ", "| ", "> ", "---\n", "%YAML 1.1\n", "null", ".nan", "0x10");
    }

    @Override
    public long heap(int length) {
        return (16 << 20) + 2_000L * length;
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            Settings.apply(commands, Map.of(), file);
            commands.parseArgs("serve");
        } catch (Settings.WrongSetting e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith(file.toString()), e::getMessage);
        } catch (CommandLine.ParameterException e) {
            assertTrue(!String.valueOf(e.getMessage()).isBlank());
        }
    }
}
