package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what a target begins with to where Jazzer looks for it. */
final class SeedFiles {
    private SeedFiles() {}

    static void write(FuzzFolders folders) throws IOException {
        for (Path folder : List.of(folders.corpus(), folders.findings(), folders.kept(), folders.seeds(),
                folders.regressions()))
            Files.createDirectories(folder);
        FuzzTarget target = Targets.open(folders.target());
        int number = 0;
        for (byte[] seed : target.seeds())
            Files.write(folders.seeds().resolve("seed-" + number++), seed);
        Files.write(folders.words(), target.words().stream().map(SeedFiles::quoted).toList());
    }

    private static String quoted(String word) {
        var quoted = new StringBuilder("\"");
        for (byte b : word.getBytes(StandardCharsets.UTF_8))
            if (b >= ' ' && b < 0x7f && b != '"' && b != '\\')
                quoted.append((char) b);
            else
                quoted.append("\\x%02x".formatted(b));
        return quoted.append('"').toString();
    }
}
