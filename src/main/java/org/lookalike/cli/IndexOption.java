package org.lookalike.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

final class IndexOption {
    @Option(names = "--index", paramLabel = "DIR", description = "The collection's folder (default: index, where Lookalike is installed).")
    private @Nullable Path folder;

    Path folder() {
        return folder != null ? folder : Home.index();
    }
}
