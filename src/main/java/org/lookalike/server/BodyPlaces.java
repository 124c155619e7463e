package org.lookalike.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import org.lookalike.server.limit.Client;
import org.lookalike.server.limit.Places;

/**
 * Bounds how many bodies are read and in memory at once: fewer than the server has threads, for those who send may be slow. Small
 * ones, such as questions by id, have places of their own, which large ones cannot take.
 */
final class BodyPlaces {
    private static final int SMALL_BYTES = 1 << 16;
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);
    private final Places small = new Places(128, 96, 16);
    /** The share of the heap that large ones may take. */
    private static final int SHARE = 4;
    /** What arrives is copied once into one piece. */
    private static final int COPIES = 2;
    private static final int MOST = 24;
    private static final int LEAST = 3;
    private final Places large;

    /** @param largest body that any route takes, in bytes */
    BodyPlaces(long largest) {
        int count = Math.clamp(Runtime.getRuntime().maxMemory() / SHARE / (COPIES * largest), LEAST, MOST);
        large = new Places(count, count * 2 / 3, Math.max(1, count / 6));
    }

    /** The same handler; it has a place until it ends, or is not called at all. */
    Handler bounded(Handler handler) {
        return ctx -> {
            Client client = Doorkeeper.client(ctx);
            Places places = isSmall(ctx) ? small : large;
            if (!places.take(client))
                throw Problems.busy(COME_AGAIN);
            try {
                handler.handle(ctx);
            } finally {
                places.leave(client);
            }
        };
    }

    /** Jetty reads no more of a body than was announced. */
    private static boolean isSmall(Context ctx) {
        long announced = ctx.req().getContentLengthLong();
        return announced >= 0 && announced <= SMALL_BYTES;
    }
}
