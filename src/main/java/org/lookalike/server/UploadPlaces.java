package org.lookalike.server;

import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many uploads are in memory at once. */
final class UploadPlaces {
    private static final int PLACES = 16;
    private static final int PATIENCE_SECONDS = 20;
    private final Semaphore places = new Semaphore(PLACES, true);

    /** The same handler; it waits for a place first, and has it until it ends. */
    Handler bounded(Handler handler) {
        return ctx -> {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ctx.header("Retry-After", "5");
                throw Problems.busy();
            }
            try {
                handler.handle(ctx);
            } finally {
                places.release();
            }
        };
    }
}
