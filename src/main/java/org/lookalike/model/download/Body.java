package org.lookalike.model.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrives piece by piece. Everything that came before a failure is handed out, and silence is a failure;
 * {@code java.net.http}'s own stream does neither.
 */
final class Body implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    /** Pieces that may wait, of some 16 kB each. */
    private static final int AHEAD = 64;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

    private sealed interface Event {
        record Piece(List<ByteBuffer> buffers) implements Event {}

        record Broken(Throwable cause) implements Event {}

        record End() implements Event {}
    }

    /**
     * The next bytes, none at the end.
     *
     * @throws IOException if the rest will not come
     */
    List<ByteBuffer> next(Duration silence) throws IOException, InterruptedException {
        return switch (events.poll(silence.toNanos(), TimeUnit.NANOSECONDS)) {
            case null -> throw new IOException("nothing came for " + silence.toMillis() + " ms");
            case Event.Broken broken -> throw new IOException(broken.cause());
            case Event.End _ -> List.of();
            case Event.Piece piece -> {
                request(1);
                yield piece.buffers();
            }
        };
    }

    private void request(int pieces) {
        Flow.Subscription current = subscription.get();
        if (current != null)
            current.request(pieces);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.set(given);
        request(AHEAD);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        events.add(new Event.Piece(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        events.add(new Event.Broken(cause));
    }

    @Override
    public void onComplete() {
        events.add(new Event.End());
    }

    /** Ends the transfer if it has not ended. */
    @Override
    public void close() {
        Flow.Subscription current = subscription.get();
        if (current != null)
            current.cancel();
    }
}
