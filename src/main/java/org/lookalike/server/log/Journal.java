package org.lookalike.server.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * What the program and its libraries have to say, on standard error. Java's own logging carries it: SLF4J and System.Logger both
 * come out there. Its class is named to the virtual machine, which makes one when something is logged first.
 */
public final class Journal {
    private static final String OURS = "org.lookalike";
    /** A logger that nobody keeps forgets its level. */
    private static final Set<Logger> KEPT = ConcurrentHashMap.newKeySet();

    /** Warnings of our own and errors of all, for people. Loggers cannot be asked for yet. */
    public Journal() throws IOException {
        String properties = """
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level=ALL
                java.util.logging.ConsoleHandler.formatter=%s
                .level=%s
                %s.level=%s
                """.formatted(Entries.class.getName(), LogLevel.WARN.ofLibraries(), OURS, LogLevel.WARN.ofOurs());
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(properties.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** From now on. */
    public static void set(LogFormat format, LogLevel level) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers())
            handler.setFormatter(new Entries(format));
        root.setLevel(level.ofLibraries());
        Logger own = Logger.getLogger(OURS);
        own.setLevel(level.ofOurs());
        KEPT.add(own);
    }

    /** Lines that are printed for people, as entries. */
    public static PrintWriter printer(LogFormat format, PrintWriter out) {
        return format == LogFormat.TEXT ? out : new PrintWriter(new Writer() {
            private final StringBuilder line = new StringBuilder();

            @Override
            public void write(char[] chars, int offset, int length) {
                for (int i = offset; i < offset + length; i++)
                    if (chars[i] != '\n')
                        line.append(chars[i]);
                    else
                        end();
            }

            private void end() {
                if (!line.toString().isBlank())
                    out.println(format.line(new LogFormat.Message(Instant.now(), "info", "lookalike", null,
                            line.toString().strip(), null)));
                line.setLength(0);
            }

            @Override
            public void flush() {
                out.flush();
            }

            @Override
            public void close() {
                out.flush();
            }
        }, true);
    }
}
