package org.lookalike.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Where a target's inputs are.
 *
 * @param home of the project
 */
record FuzzFolders(Path home, String target) {
    static FuzzFolders of(String target) {
        return new FuzzFolders(Path.of(System.getProperty("lookalike.home", ".")).toAbsolutePath(), target);
    }

    /** Few and small, for the next run to begin with and for the replay. */
    Path kept() {
        return home.resolve("src/fuzz/corpus").resolve(target);
    }

    /** What was found once and is right since. */
    Path regressions() {
        return home.resolve("src/fuzz/regressions").resolve(target);
    }

    /** Everything that runs on this machine came upon. */
    Path corpus() {
        return work().resolve("corpus");
    }

    /** Of runs on this machine. */
    Path findings() {
        return work().resolve("findings");
    }

    /** Made by code. */
    Path seeds() {
        return work().resolve("seeds");
    }

    /** The language of the inputs, as Jazzer reads it. */
    Path words() {
        return work().resolve("words.txt");
    }

    /** The input that is being taken. */
    Path last() {
        return work().resolve("last");
    }

    Path work() {
        return home.resolve("target/fuzz").resolve(target);
    }

    /** In order of their names; none if the folder is not there. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            return List.of();
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
