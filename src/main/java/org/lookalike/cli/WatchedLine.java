package org.lookalike.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lookalike.train.Watcher;

/** A progress line for a training: what is being done, how far it is, its rate and the time left. Any number of threads. */
final class WatchedLine implements Watcher, AutoCloseable {
    /** Before so many seconds a rate says nothing. */
    private static final double SETTLED_SECONDS = 2;

    private final AtomicReference<@Nullable String> text = new AtomicReference<>();
    private final ProgressLine line;
    private String kind = "";
    private long start;
    private long begun;

    WatchedLine(PrintWriter out) {
        line = ProgressLine.show(out, text::get);
    }

    @Override
    public synchronized void at(String what, long done, long total, String detail) {
        String now = what.replaceAll("\\d+", "#");
        if (!now.equals(kind)) {
            kind = now;
            start = System.nanoTime();
            begun = done;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var said = new StringBuilder();
        if (total > 0)
            said.append(ProgressLine.bar((double) done / total)).append(' ');
        said.append(what);
        if (total < 0 && done > 0)
            said.append(", ").append(Printed.count(done));
        if (!detail.isEmpty())
            said.append(", ").append(detail);
        if (seconds > SETTLED_SECONDS && total < 0)
            said.append(String.format(Locale.ROOT, ", %.0f pictures/s", done / seconds));
        if (seconds > SETTLED_SECONDS && total > 0 && done > begun)
            said.append(", ").append(Printed.seconds(seconds * (total - done) / (done - begun))).append(" left");
        text.set(said.toString());
    }

    @Override
    public void close() {
        line.close();
    }
}
