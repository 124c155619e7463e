package org.lookalike.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work has come: one line that is redrawn on a terminal, a plain line now and then elsewhere. Goes to
 * standard error, so that output can be piped. A thread of its own asks for the text.
 */
final class ProgressLine implements AutoCloseable {
    private static final boolean TERMINAL = isTerminal()
            && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    private static final long TERMINAL_MILLIS = 200;
    private static final long PLAIN_MILLIS = 10_000;

    private final PrintWriter out;
    private final Supplier<@Nullable String> text;
    private final Thread thread = Thread.ofPlatform().daemon().name("progress").unstarted(this::redraw);

    private ProgressLine(PrintWriter out, Supplier<@Nullable String> text) {
        this.out = out;
        this.text = text;
    }

    /** @param text the present line, or null while there is nothing to say */
    static ProgressLine show(PrintWriter out, Supplier<@Nullable String> text) {
        var line = new ProgressLine(out, text);
        line.thread.start();
        return line;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** [########........] */
    static String bar(double share) {
        int full = (int) Math.round(24 * Math.clamp(share, 0, 1));
        return "[" + "█".repeat(full) + "·".repeat(24 - full) + "]";
    }

    private void redraw() {
        try {
            while (true) {
                Thread.sleep(TERMINAL ? TERMINAL_MILLIS : PLAIN_MILLIS);
                String line = text.get();
                if (line == null)
                    continue;
                if (TERMINAL)
                    out.print("\r" + line + "\033[K");
                else
                    out.println(line);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves an empty line to write on. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (TERMINAL) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
