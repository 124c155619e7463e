package org.lookalike;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data beside the checkout; checks that need it are skipped where it is not. */
public final class Shared {
    private Shared() {}

    public static Path file(String name) {
        Path file = Path.of(System.getProperty("lookalike.home", "."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: needs ../shared/" + name);
        return file;
    }
}
