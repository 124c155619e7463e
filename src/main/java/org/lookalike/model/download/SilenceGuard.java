package org.lookalike.model.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Closes a stream that brings nothing for a while: {@code java.net.http} has no time limit for a body. */
final class SilenceGuard implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("download-silence").factory());
    private long last = -1;

    /** @param received grows with every byte that arrives */
    static SilenceGuard over(InputStream stream, LongSupplier received, Duration silence) {
        var guard = new SilenceGuard();
        var _ = guard.clock.scheduleAtFixedRate(() -> guard.look(stream, received.getAsLong()), 0,
                silence.toNanos(), TimeUnit.NANOSECONDS);
        return guard;
    }

    private void look(InputStream stream, long now) {
        try {
            if (now == last)
                stream.close();
            last = now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
