package org.lookalike.server.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Messages in a format. Made by Java's logging, too. */
public final class Entries extends Formatter {
    private final LogFormat format;

    public Entries() {
        this(LogFormat.TEXT);
    }

    Entries(LogFormat format) {
        this.format = format;
    }

    @Override
    public String format(LogRecord entry) {
        return format.line(new LogFormat.Message(entry.getInstant(), LogLevel.name(entry.getLevel()),
                String.valueOf(entry.getLoggerName()), MDC.get(RequestIds.LOGGED), formatMessage(entry),
                trace(entry.getThrown()))) + "\n";
    }

    private static @Nullable String trace(@Nullable Throwable thrown) {
        if (thrown == null)
            return null;
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
