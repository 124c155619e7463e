package org.lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lookalike.server.Operation;
import org.lookalike.server.log.AccessLog;
import org.lookalike.server.log.Journal;
import org.lookalike.server.log.LogFormat;
import org.lookalike.server.log.LogLevel;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a server is run by others: its logs, its end. */
final class OperationOptions {
    @Option(names = "--log-format", paramLabel = "text|json", description = "How logs are written, on standard error (default: text).")
    private LogFormat format = LogFormat.TEXT;
    @Option(names = "--log-level", paramLabel = "error|warn|info|debug", description = "How much is logged (default: warn).")
    private LogLevel level = LogLevel.WARN;
    @Option(names = "--access-log", paramLabel = "FILE|-|off", description = "Where to write a line a request; - is standard output (default: off).")
    private String accessLog = "off";
    @Option(names = "--stop-timeout", paramLabel = "SECONDS", description = "How long requests under way may take when the server is asked to end, at most 50 (default: 5).")
    private int stopSeconds = (int) Operation.DEFAULT.stopTimeout().toSeconds();
    @Option(names = "--min-free-megabytes", paramLabel = "N", description = "Room on the index's drive, below which /readyz says no (default: 64).")
    private long roomMegabytes = Operation.DEFAULT.roomBytes() >> 20;

    /** From now on all that is printed and logged has the format that is wanted. */
    void applyTo(CommandLine commands) {
        Journal.set(format, level);
        commands.setErr(Journal.printer(format, commands.getErr()));
        commands.setOut(Journal.printer(format, commands.getOut()));
    }

    /** @param log not owned */
    Operation operation(@Nullable AccessLog log) {
        return new Operation(Duration.ofSeconds(stopSeconds), Math.multiplyExact(roomMegabytes, 1L << 20),
                Optional.ofNullable(log));
    }

    /** Null if there is to be none; whoever asked closes it. */
    @Nullable
    AccessLog accessLog() throws IOException {
        return switch (accessLog) {
            case "off" -> null;
            case "-" -> AccessLog.to(System.out, format);
            default -> AccessLog.to(Path.of(accessLog), format);
        };
    }
}
