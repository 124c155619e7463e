package org.lookalike.catalog.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Notices in which folders something may have changed. One thread, but for closing. */
interface Lookout extends AutoCloseable {

    /**
     * Begins, or begins anew, with a folder and all below; also with one below another, where a drive came.
     *
     * @throws IOException if it cannot be watched in this way
     */
    void begin(Path folder) throws IOException;

    /**
     * Marks what may have changed since the last look, waiting for something at most so long; answers whether there was
     * anything.
     *
     * @throws IOException if folders can no longer be watched in this way
     */
    boolean look(Dirty dirty, Duration atMost) throws IOException, InterruptedException;

    /** Ends a look that is under way, too. */
    @Override
    void close() throws IOException;
}
