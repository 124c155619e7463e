package org.lookalike.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.catalog.watch.WatchOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether and how to keep up with folders. */
final class WatchFlags {
    @Option(names = "--watch", description = "Keep up with the folders: new, changed, moved and deleted pictures appear within seconds.")
    private boolean watch;
    @Option(names = "--watch-poll", paramLabel = "SECONDS", description = "Like --watch, but look every so many seconds instead of being told by the system; --watch does so by itself, every 5, on network drives.")
    private @Nullable Integer seconds;

    /** Empty if folders are not to be watched. */
    Optional<WatchOptions> options(CommandLine commands) {
        if (seconds != null && seconds < 1)
            throw new ParameterException(commands, "--watch-poll is at least 1 second, got " + seconds);
        if (seconds != null)
            return Optional.of(WatchOptions.polling(Duration.ofSeconds(seconds)));
        return watch ? Optional.of(WatchOptions.DEFAULT) : Optional.empty();
    }
}
