package org.lookalike.server;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Remembers what went wrong inside, which answers do not tell. */
final class Incidents extends Handler {
    private static final Logger LOGGER = Logger.getLogger(ProblemHandling.class.getName());

    @Nullable
    private volatile Throwable last;

    static Incidents listening() {
        var incidents = new Incidents();
        LOGGER.addHandler(incidents);
        return incidents;
    }

    /** Null if nothing went wrong yet. */
    @Nullable
    Throwable last() {
        return last;
    }

    @Override
    public void publish(LogRecord entry) {
        last = entry.getThrown();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
