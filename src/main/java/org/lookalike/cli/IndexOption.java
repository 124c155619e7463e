package org.lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Of a command and its subcommands: wherever it is given, it is the same. */
final class IndexOption {
    @Option(names = "--index", scope = ScopeType.INHERIT, paramLabel = "DIR", description = "The collection's folder (default: index, where Lookalike is installed).")
    private @Nullable Path folder;

    /** What to say on another command line for the same index. */
    List<String> words() {
        return folder == null ? List.of() : List.of("--index", folder.toString());
    }

    Path folder() {
        return folder != null ? folder : Home.index();
    }
}
