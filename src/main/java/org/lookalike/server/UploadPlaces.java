package org.lookalike.server;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.lookalike.server.limit.Client;

/** Bounds how many bodies are in memory at once, and how many of one client, which may be slow in sending them. */
final class UploadPlaces {
    private static final int PLACES = 16;
    private static final int PER_CLIENT = 4;
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);
    private final Map<Client, Integer> taken = new HashMap<>();
    private int free = PLACES;

    /** The same handler; it has a place until it ends, or is not called at all. */
    Handler bounded(Handler handler) {
        return ctx -> {
            Client client = Doorkeeper.client(ctx);
            if (!take(client))
                throw Problems.busy(COME_AGAIN);
            try {
                handler.handle(ctx);
            } finally {
                leave(client);
            }
        };
    }

    private synchronized boolean take(Client client) {
        int own = taken.getOrDefault(client, 0);
        if (free == 0 || (own >= PER_CLIENT && !client.isOnThisMachine()))
            return false;
        free--;
        taken.put(client, own + 1);
        return true;
    }

    private synchronized void leave(Client client) {
        free++;
        taken.computeIfPresent(client, (c, own) -> own > 1 ? own - 1 : null);
    }
}
